-- An introduction ends with its order; a pair is then free to be introduced again.
alter table exchange.introduction add column state_reason text;
alter table exchange.introduction drop constraint introduction_state_check;
alter table exchange.introduction add constraint introduction_state_check
  check (state in ('invited', 'accepted', 'declined', 'closed', 'deal'));
drop index exchange.introduction_open;
create unique index introduction_open on exchange.introduction (need_id, offer_id)
  where state not in ('declined', 'closed');

update exchange.introduction set state = 'closed', state_reason = '保姆单已结单'
from exchange.service_order
where service_order.id = introduction.order_id and service_order.state = 'lost'
  and introduction.state in ('invited', 'accepted')
  and not exists (select from exchange.deal
    where deal.introduction_id = introduction.id and deal.state <> 'terminated');
