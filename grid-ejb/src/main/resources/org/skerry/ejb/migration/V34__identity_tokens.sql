-- of a token only its SHA-256 is kept
create table identity_token (
    token_hash varchar(64)                 not null primary key,
    identifier varchar(512)                not null,
    added      timestamp(6) with time zone not null,
    used       timestamp(6) with time zone not null
);
create index identity_token_identifier on identity_token (identifier);
create index identity_token_used on identity_token (used);
