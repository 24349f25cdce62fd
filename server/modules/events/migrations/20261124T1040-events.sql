-- Events (conferences, forums, trainings and the like), who holds them, their sessions, what came of them, and the
-- posts and videos that made them known.
create schema events;

create table events.event (
  id uuid primary key,
  kind text not null check (kind in ('conference', 'forum', 'academic_meeting', 'training', 'popularisation', 'salon',
    'promotion', 'other')),
  title text not null check (length(btrim(title)) between 1 and 200),
  -- 首届 is 1; most events have none.
  edition int check (edition between 1 and 1000),
  place_code text not null references register.place,
  venue text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  summary text not null default '',
  is_public boolean not null,
  state text not null check (state in ('draft', 'announced', 'held', 'cancelled')),
  state_reason text,
  -- Stays when a cancelled event must still be seen by those who read its announcement.
  announced_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (ends_at >= starts_at),
  check (state not in ('announced', 'held') or announced_at is not null),
  check (state <> 'cancelled' or state_reason is not null)
);
create index event_start on events.event (starts_at, id);
create index event_public on events.event (starts_at, id) where is_public and announced_at is not null;
create index event_place on events.event (place_code);

create table events.organiser (
  id uuid primary key,
  event_id uuid not null references events.event,
  position int not null check (position >= 1),
  role text not null check (role in ('host', 'co_host', 'organiser', 'supporter')),
  -- Null for an organisation the register does not know: it stands by its name alone.
  organisation_id uuid references register.organisation,
  name text not null check (length(btrim(name)) between 1 and 200)
);
create index organiser_event on events.organiser (event_id, position);
-- An organisation holds an event once.
create unique index organiser_once on events.organiser (event_id, organisation_id);
create index organiser_organisation on events.organiser (organisation_id);

create table events.session (
  id uuid primary key,
  event_id uuid not null references events.event,
  position int not null check (position >= 1),
  title text not null check (length(btrim(title)) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room text not null default '',
  check (ends_at >= starts_at)
);
create index session_event on events.session (event_id, position);

create table events.speaker (
  id uuid primary key,
  session_id uuid not null references events.session on delete cascade,
  position int not null check (position >= 1),
  person_id uuid references register.person,
  -- Empty for a person of the register, whose name is read there and shown as far as they consent.
  name text not null default '',
  affiliation text not null default '',
  check (person_id is not null or btrim(name) <> '')
);
create index speaker_session on events.speaker (session_id, position);
create index speaker_person on events.speaker (person_id) where person_id is not null;

-- What came of an event that was held, each kind once.
create table events.held_figure (
  event_id uuid not null references events.event,
  kind text not null check (kind in ('attendance', 'online_views', 'talks', 'materials')),
  value bigint not null check (value >= 0),
  note text not null default '',
  -- Null where there is no evidence, which is shown.
  file_id uuid references platform.file,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (event_id, kind)
);

create table events.promotion (
  id uuid primary key,
  kind text not null check (kind in ('post', 'video')),
  title text not null check (length(btrim(title)) between 1 and 200),
  channel text not null check (channel in ('wechat', 'video_account', 'douyin', 'kuaishou', 'weibo', 'website', 'press',
    'broadcast', 'other')),
  link text not null check (link ~ '^https?://'),
  published_on date not null,
  event_id uuid references events.event,
  place_code text not null references register.place,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  created_by uuid,
  created_at timestamptz not null,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
-- The same post is counted once, whoever records it.
create unique index promotion_link on events.promotion (link) where withdrawn_at is null;
create index promotion_order on events.promotion (published_on desc, id desc) where withdrawn_at is null;
create index promotion_event on events.promotion (event_id) where event_id is not null;

-- Records of other modules that belong to an event, such as a conference; they keep no column for it.
create table events.event_link (
  subject_type text not null check (subject_type ~ '^[a-z]+\.[a-z_]+$'),
  subject_id uuid not null,
  event_id uuid not null references events.event,
  linked_at timestamptz not null,
  primary key (subject_type, subject_id)
);
create index event_link_event on events.event_link (event_id);
