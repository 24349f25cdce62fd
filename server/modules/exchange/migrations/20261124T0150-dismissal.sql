-- Why a side declined, as a code beside its words; what was declined before codes were asked for is "other".
alter table exchange.introduction
  add column need_decline_reason text check (need_decline_reason in ('unrelated', 'terms', 'timing', 'other')),
  add column offer_decline_reason text check (offer_decline_reason in ('unrelated', 'terms', 'timing', 'other'));
update exchange.introduction set need_decline_reason = 'other' where need_answer = 'declined';
update exchange.introduction set offer_decline_reason = 'other' where offer_answer = 'declined';
alter table exchange.introduction
  add check ((need_answer is not distinct from 'declined') = (need_decline_reason is not null)),
  add check ((offer_answer is not distinct from 'declined') = (offer_decline_reason is not null));

-- Offers a broker found not suitable for a need, without introducing them.
create table exchange.dismissal (
  id uuid primary key,
  need_id uuid not null references exchange.posting,
  offer_id uuid not null references exchange.posting,
  state text not null check (state in ('dismissed', 'restored')),
  reason text not null check (reason in ('unrelated', 'terms', 'timing', 'other')),
  note text not null default '',
  dismissed_by uuid references platform.account,
  dismissed_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1
);
create unique index dismissal_standing on exchange.dismissal (need_id, offer_id) where state = 'dismissed';
create index dismissal_offer on exchange.dismissal (offer_id) where state = 'dismissed';
