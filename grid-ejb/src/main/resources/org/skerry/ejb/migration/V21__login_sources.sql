-- where users have logged in from, as hashes; these are not held up when others guess their passwords
create table login_source (
    name_hash   varchar(64)                 not null,
    source_hash varchar(64)                 not null,
    seen        timestamp(6) with time zone not null,
    primary key (name_hash, source_hash)
);
create index login_source_seen on login_source (seen);
