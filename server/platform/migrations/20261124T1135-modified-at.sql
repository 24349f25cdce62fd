-- When a row was last changed, for programmes that keep a copy. The database says so itself, so that no use case, import
-- or nightly job forgets it; in milliseconds, which is what instants are read in.
create function platform.set_modified_at() returns trigger language plpgsql as $$
begin
  new.modified_at = date_trunc('milliseconds', clock_timestamp());
  return new;
end $$;
