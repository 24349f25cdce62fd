-- Lists of the exchange in the order in which their rows were last changed.
alter table exchange.posting add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update exchange.posting set modified_at = date_trunc('milliseconds', updated_at);
create index posting_modified on exchange.posting (modified_at, id);
create trigger posting_modified before insert or update on exchange.posting
  for each row execute function platform.set_modified_at();
alter table exchange.service_order add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update exchange.service_order set modified_at = date_trunc('milliseconds', updated_at);
create index service_order_modified on exchange.service_order (modified_at, id);
create trigger service_order_modified before insert or update on exchange.service_order
  for each row execute function platform.set_modified_at();
alter table exchange.introduction add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update exchange.introduction set modified_at = date_trunc('milliseconds', updated_at);
create index introduction_modified on exchange.introduction (modified_at, id);
create trigger introduction_modified before insert or update on exchange.introduction
  for each row execute function platform.set_modified_at();
alter table exchange.deal add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update exchange.deal set modified_at = date_trunc('milliseconds', updated_at);
create index deal_modified on exchange.deal (modified_at, id);
create trigger deal_modified before insert or update on exchange.deal
  for each row execute function platform.set_modified_at();
alter table exchange.contract_registration add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update exchange.contract_registration set modified_at = date_trunc('milliseconds', updated_at);
create index contract_registration_modified on exchange.contract_registration (modified_at, id);
create trigger contract_registration_modified before insert or update on exchange.contract_registration
  for each row execute function platform.set_modified_at();
alter table exchange.conference add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update exchange.conference set modified_at = date_trunc('milliseconds', created_at);
create index conference_modified on exchange.conference (modified_at, id);
create trigger conference_modified before insert or update on exchange.conference
  for each row execute function platform.set_modified_at();

-- What a deal's row shows of its payments, and a conference's of what was released there, changes with those.
create function exchange.touch_paid_deal() returns trigger language plpgsql as $$
begin
  update exchange.deal set version = version where id = new.deal_id;
  return null;
end $$;
create trigger payment_touches_deal after insert or update on exchange.deal_payment
  for each row execute function exchange.touch_paid_deal();

create function exchange.touch_conference() returns trigger language plpgsql as $$
begin
  update exchange.conference set edition = edition
    where id in (select conference_id from listed);
  return null;
end $$;
create trigger listing_touches_conference after insert on exchange.conference_listing
  referencing new table as listed for each statement execute function exchange.touch_conference();
