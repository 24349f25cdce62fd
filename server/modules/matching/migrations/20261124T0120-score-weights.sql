-- The weights that scores are made with, now and before, and the trainings that sought better ones.
create table matching.training (
  id uuid primary key,
  state text not null
    check (state in ('waiting', 'installed', 'not_better', 'held', 'outdated', 'refused', 'abandoned')),
  -- Null when the month did it or the command line.
  requested_by uuid,
  requested_at timestamptz not null,
  ended_at timestamptz,
  -- What was measured, once it was.
  report jsonb,
  -- Why nothing was learned: { params } of the sentence, the numbers there were and are needed.
  refusal jsonb,
  check ((ended_at is null) = (state = 'waiting'))
);
create unique index training_open on matching.training ((true)) where ended_at is null;
create index training_ended on matching.training (ended_at);

create table matching.score_weights (
  id uuid primary key,
  state text not null check (state in ('current', 'old')),
  origin text not null check (origin in ('trained', 'built_in')),
  weights jsonb not null,
  training_id uuid references matching.training,
  set_at timestamptz not null,
  -- Null when the month did it or the command line; the name as it was then.
  set_by uuid,
  set_by_name text not null,
  check ((origin = 'trained') = (training_id is not null))
);
create unique index score_weights_current on matching.score_weights ((true)) where state = 'current';
create index score_weights_set on matching.score_weights (set_at, id);
