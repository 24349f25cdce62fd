-- People and organisations in the order in which they were last changed.
alter table register.person add column modified_at timestamptz not null default date_trunc('milliseconds', now());
alter table register.organisation add column modified_at timestamptz not null default date_trunc('milliseconds', now());
update register.person set modified_at = date_trunc('milliseconds', updated_at);
update register.organisation set modified_at = date_trunc('milliseconds', updated_at);
create index person_modified on register.person (modified_at, id);
create index organisation_modified on register.organisation (modified_at, id);
create trigger person_modified before insert or update on register.person
  for each row execute function platform.set_modified_at();
create trigger organisation_modified before insert or update on register.organisation
  for each row execute function platform.set_modified_at();
