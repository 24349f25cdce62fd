-- Experts are ranked for needs beside offers. A place in a ranking belongs to the run that wrote it, so that a run that
-- was broken off goes on where it stopped; the model is the same for the whole run.
alter table matching.ranking rename column offer_id to candidate_id;
alter table matching.ranking add column kind text not null default 'offer' check (kind in ('offer', 'expert'));
alter table matching.ranking alter column kind drop default;
alter table matching.ranking add column run_id uuid;
-- Only ever read whole: as text they are written in half the time.
alter table matching.ranking alter column signals type json using signals::json;
drop index matching.ranking_computed;
drop index matching.ranking_model;
alter table matching.ranking drop column model_id;
alter table matching.ranking drop constraint ranking_pkey;
alter table matching.ranking add primary key (kind, need_id, rank);

alter table matching.ranking_run add column model_id uuid references matching.vector_model on delete set null;
