-- What has been paid of a contract, payment by payment; a mistake is taken back by an entry that reverses it.
create table exchange.deal_payment (
  id uuid primary key,
  deal_id uuid not null references exchange.deal,
  paid_on date not null,
  amount_fen bigint not null,
  note text not null default '',
  file_id uuid references platform.file,
  -- Why more is paid than the contract says.
  excess_reason text,
  reverses uuid unique references exchange.deal_payment,
  created_by uuid,
  created_at timestamptz not null,
  check (amount_fen <> 0 and (amount_fen < 0) = (reverses is not null))
);
create index deal_payment_deal on exchange.deal_payment (deal_id, paid_on);

insert into exchange.deal_payment (id, deal_id, paid_on, amount_fen, note, created_by, created_at)
select gen_random_uuid(), id, coalesce(signed_on, (created_at at time zone 'Asia/Shanghai')::date), amount_paid_fen,
  '此前登记的已付金额', created_by, updated_at
from exchange.deal where amount_paid_fen > 0;

alter table exchange.deal drop column amount_paid_fen;
