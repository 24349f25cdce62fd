-- Nobody is made a member without being asked: an invitation waits for the person's own answer.
create table register.membership_invitation (
  id uuid primary key,
  organisation_id uuid not null references register.organisation,
  person_id uuid not null references register.person,
  role text not null check (role in ('member', 'representative')),
  state text not null check (state in ('invited', 'accepted', 'declined')),
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1
);
-- One open question for a person and an organisation; an expired one is asked anew in its own row.
create unique index membership_invitation_open on register.membership_invitation (person_id, organisation_id)
  where state = 'invited';
create index membership_invitation_organisation on register.membership_invitation (organisation_id);
