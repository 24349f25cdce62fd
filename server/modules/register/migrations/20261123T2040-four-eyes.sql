-- Whoever registered or changed a record does not verify it: the accounts that did.
alter table register.person add column handled_by uuid[] not null default '{}';
alter table register.organisation add column handled_by uuid[] not null default '{}';

update register.person as record set handled_by = array(
  select distinct entry.actor_id from platform.audit_entry as entry
  where entry.subject_id = record.id and entry.actor_id is not null
    and entry.action in ('register.person.register', 'register.person.update'))
where state in ('registered', 'returned');

update register.organisation as record set handled_by = array(
  select distinct entry.actor_id from platform.audit_entry as entry
  where entry.subject_id = record.id and entry.actor_id is not null
    and entry.action in ('register.organisation.register', 'register.organisation.update'))
where state in ('registered', 'returned');
