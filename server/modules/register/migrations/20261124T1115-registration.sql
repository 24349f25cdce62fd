-- Team studios, what people consented to, when people and organisations last did something, and leaving.

alter table register.organisation drop constraint organisation_kind_check;
alter table register.organisation add constraint organisation_kind_check
  check (kind in ('enterprise', 'institution', 'university', 'society', 'cooperative', 'government', 'studio'));
-- What a team of people offers to do; a team is no legal person and has no credit code.
alter table register.organisation add column directions text[] not null default '{}';
alter table register.organisation add constraint organisation_studio check (kind <> 'studio' or credit_code is null);

-- The texts people are asked to agree with. A version that somebody saw is never changed.
create table register.consent_text (
  purpose text not null check (purpose in ('matching', 'contact', 'publication', 'sharing')),
  version int not null check (version >= 0),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  published_by uuid,
  published_at timestamptz not null,
  primary key (purpose, version)
);

-- Every answer ever given, in the order in which it was given.
create table register.consent (
  number bigint generated always as identity primary key,
  person_id uuid not null references register.person,
  purpose text not null,
  text_version int not null,
  decision text not null check (decision in ('given', 'withdrawn')),
  way text not null check (way in ('sign_up', 'portal', 'counter', 'import', 'merge', 'leaving', 'carried_over')),
  at timestamptz not null,
  recorded_by uuid,
  foreign key (purpose, text_version) references register.consent_text
);
create index consent_person on register.consent (person_id, purpose, number desc);

create function register.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name;
end $$;
create trigger consent_only_added_to before update or delete or truncate on register.consent
  for each statement execute function register.refuse_change();
create trigger consent_text_only_added_to before update or delete or truncate on register.consent_text
  for each statement execute function register.refuse_change();

-- What a person consents to now: the last answers of the ledger, kept beside them for lists.
alter table register.person add column consents text[] not null default '{}'
  check (consents <@ array['matching', 'contact', 'publication', 'sharing']);

insert into register.consent_text (purpose, version, zh, en, published_at) values
  ('matching', 0, '本台账启用前的登记约定：已核验的科技工作者可被推荐给与其专长相符的需求。',
    'As agreed at registration before this ledger: verified S&T workers may be recommended for needs that fit what they can do.', now()),
  ('contact', 0, '本台账启用前的登记约定：可就对接事项发送站内消息和邮件。',
    'As agreed at registration before this ledger: messages and mail may be sent about introductions.', now()),
  ('publication', 0, '本台账启用前的登记约定：姓名可与本人公开发布的信息一同显示。',
    'As agreed at registration before this ledger: the name may stand beside what the person publishes.', now()),
  ('matching', 1, '我同意平台使用我的学科、职称、工作单位、简介和发布的信息，把我推荐给与我专长相符的需求。撤回后，我不再出现在专家推荐中。',
    'I agree that my discipline, title, employer, introduction and what I publish are used to recommend me for needs that fit what I can do. Once I withdraw, I am recommended no more.', now()),
  ('contact', 1, '我同意平台和科服保姆就供需对接向我发送站内消息、短信和邮件。撤回后，平台不再为对接联系我；账号安全和本人已在办事项的通知不受影响。',
    'I agree that the platform and its brokers send me messages, texts and mail about introductions. Once I withdraw, I am not contacted for introductions; notices about my account and about matters already in hand still reach me.', now()),
  ('publication', 1, '我同意在公开页面显示我的姓名、职称和工作单位。撤回后，公开页面不再显示我的姓名。',
    'I agree that my name, title and employer are shown on public pages. Once I withdraw, public pages no longer show my name.', now()),
  ('sharing', 1, '我同意本级科协把我的登记信息提供给上级和其他地区的科协，用于跨地区的供需对接。撤回后，不再向其他科协提供。',
    'I agree that this association gives my registration to associations above it and of other places, for introductions across places. Once I withdraw, it is given to no other association.', now());

-- Those registered before are held to what they agreed to then, and may withdraw it like everyone else.
insert into register.consent (person_id, purpose, text_version, decision, way, at)
select person.id, purpose, 0, 'given', 'carried_over', now()
from register.person cross join unnest(array['matching', 'contact', 'publication']) as purpose
where person.state not in ('merged', 'closed')
order by person.id, purpose;
update register.person set consents = array['contact', 'matching', 'publication']
where state not in ('merged', 'closed');

-- The days on which a person or an organisation did something: gathered every night from what they did.
create table register.active_day (
  party_id uuid not null,
  day date not null,
  primary key (party_id, day)
);
create index active_day_day on register.active_day (day);
alter table register.person add column activity text check (activity in ('active', 'dormant'));
alter table register.person add column active_on date;
alter table register.organisation add column activity text check (activity in ('active', 'dormant'));
alter table register.organisation add column active_on date;

-- When somebody left of their own wish, and their data was erased.
alter table register.person add column erased_at timestamptz check (erased_at is null or state = 'closed');
