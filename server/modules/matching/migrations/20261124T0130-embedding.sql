-- Vectors of texts made by an embedding model from outside, kept so that nothing is asked of it twice.

create table matching.embedding_model (
  name text primary key,
  -- A model has one width; one that answers with another is another model and needs another name.
  dimensions int not null check (dimensions > 0),
  -- The last day it was in use; the vectors of one that nobody uses any more are forgotten.
  used_on date not null,
  unique (name, dimensions)
);

create table matching.embedding (
  model text not null,
  dimensions int not null,
  -- Of whoever keeps the text, and which version of it the vector was made of.
  subject_id uuid not null,
  version int not null,
  -- 32-bit floats, little-endian, of length one; null where the model refuses the text.
  vector bytea check (octet_length(vector) = 4 * dimensions),
  made_at timestamptz not null,
  primary key (model, subject_id),
  foreign key (model, dimensions) references matching.embedding_model (name, dimensions) on delete cascade
);
