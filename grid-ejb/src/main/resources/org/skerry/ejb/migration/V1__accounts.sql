create table user_account (
    id           uuid                        not null primary key,
    scope_id     uuid                        not null,
    first_name   varchar(64)                 not null,
    last_name    varchar(64)                 not null,
    -- folding may lengthen text: a few capitals have two small letters
    first_folded varchar(192)                not null,
    last_folded  varchar(192)                not null,
    email        varchar(254)                not null,
    email_folded varchar(762)                not null,
    created      timestamp(6) with time zone not null,
    user_level   integer                     not null,
    user_flags   integer                     not null,
    title        varchar(255)                not null,
    country      varchar(64)                 not null,
    constraint user_account_name unique (first_folded, last_folded)
);
create index user_account_last_name on user_account (last_folded);
create index user_account_email on user_account (email_folded);

create table user_account_url (
    account_id uuid         not null references user_account (id),
    url_key    varchar(64)  not null,
    url        varchar(512) not null,
    primary key (account_id, url_key)
);
