-- What matching keeps: vector models trained here, stored rankings, and what became of the pairs shown.
-- Ids of needs and offers belong to whoever keeps those, so nothing refers to their tables.
create schema matching;

create table matching.vector_model (
  id uuid primary key,
  kind text not null check (kind in ('postings')),
  trained_at timestamptz not null,
  texts int not null check (texts > 0),
  dimensions int not null check (dimensions > 0),
  -- Raised when texts are split otherwise; a model of another number is trained anew.
  tokeniser int not null,
  bytes bytea not null,
  state text not null check (state in ('current', 'old'))
);
create unique index vector_model_current on matching.vector_model (kind) where state = 'current';

create table matching.ranking (
  need_id uuid not null,
  rank int not null check (rank >= 1),
  offer_id uuid not null,
  score double precision not null,
  signals jsonb not null,
  model_id uuid references matching.vector_model on delete set null,
  computed_at timestamptz not null,
  primary key (need_id, rank)
);
create index ranking_computed on matching.ranking (computed_at);
create index ranking_model on matching.ranking (model_id);

create table matching.ranking_run (
  id uuid primary key,
  state text not null check (state in ('waiting', 'running', 'done', 'abandoned')),
  -- What there was to rank, and how far it is.
  needs int not null,
  ranked int not null default 0,
  pairs int not null default 0,
  requested_by uuid,
  requested_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('waiting', 'running')))
);
create unique index ranking_run_open on matching.ranking_run ((true)) where ended_at is null;

create table matching.outcome (
  need_id uuid not null,
  offer_id uuid not null,
  event text not null check (event in ('shown', 'opened', 'introduced', 'agreed', 'declined', 'signed')),
  -- The day in Asia/Shanghai: a pair looked at ten times in a day was shown once.
  day date not null,
  at timestamptz not null,
  reason text,
  score double precision,
  signals jsonb not null default '[]',
  primary key (need_id, offer_id, event, day)
);
create index outcome_day on matching.outcome (day);
