-- An offer's track record is counted whenever the matching index loads.
create index deal_offer on exchange.deal (offer_id);
