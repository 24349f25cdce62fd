-- What an installation says of itself, such as that its records are a sample: one row a fact.
create table platform.installation (
  fact text primary key,
  value text not null
);
