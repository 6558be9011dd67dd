create table user_password (
    user_id    uuid          not null primary key,
    iterations integer       not null,
    salt       varchar(64)   not null,
    hash       varchar(128)  not null
);

-- of a token only its SHA-256 is kept
create table user_token (
    token_hash varchar(64)                 not null primary key,
    user_id    uuid                        not null,
    expires    timestamp(6) with time zone not null
);
create index user_token_user on user_token (user_id);
create index user_token_expires on user_token (expires);
