-- What becomes of a posting: scored reviews, suspension, expiry and renewal, and the versions before each change.
alter table exchange.posting
  -- The last day it is public, in Asia/Shanghai, and the day its owner was told that it is near.
  add column expires_on date,
  add column reminded_on date;
alter table exchange.posting drop constraint posting_state_check;
-- To be given back and to be held are one thing: the owner mends it and hands it in again.
update exchange.posting set state = 'on_hold' where state = 'returned';
update exchange.posting set expires_on = ((published_at at time zone 'Asia/Shanghai')::date + interval '12 months')::date
  where state = 'published';
alter table exchange.posting
  add constraint posting_state_check check (state in ('draft', 'submitted', 'on_hold', 'rejected', 'published',
    'suspended', 'expired', 'contracted', 'withdrawn')),
  add constraint posting_public_check check (state not in ('published', 'suspended', 'expired')
    or published_at is not null and expires_on is not null);
create index posting_expiry on exchange.posting (expires_on) where state = 'published';

-- Each time reviewers scored it; the posting's state is what the last one came to.
create table exchange.posting_review (
  id uuid primary key,
  posting_id uuid not null references exchange.posting,
  -- The version they had before them.
  version int not null,
  authenticity smallint not null check (authenticity between 0 and 5),
  completeness smallint not null check (completeness between 0 and 5),
  advancement smallint not null check (advancement between 0 and 5),
  readiness smallint not null check (readiness between 0 and 5),
  outcome text not null check (outcome in ('publish', 'hold', 'reject')),
  remarks text not null default '',
  reviewed_by uuid,
  reviewed_at timestamptz not null
);
create index posting_review_posting on exchange.posting_review (posting_id, reviewed_at desc);

-- What a posting said before it was changed, from its submission on.
create table exchange.posting_version (
  posting_id uuid not null references exchange.posting,
  version int not null,
  content jsonb not null,
  replaced_by uuid,
  replaced_at timestamptz not null,
  primary key (posting_id, version)
);
