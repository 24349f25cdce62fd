-- Who may read a posting before an introduction, and whom it must not be matched with.
alter table exchange.posting
  add column visibility text not null default 'public' check (visibility in ('public', 'matched', 'broker')),
  -- Ids of organisations and people alike, as owners are compared by them; a merge moves them.
  add column conflict_owner_ids uuid[] not null default '{}';
create index posting_conflicts on exchange.posting using gin (conflict_owner_ids) where conflict_owner_ids <> '{}';
