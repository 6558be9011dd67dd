create table login_totp (
    user_id   uuid                        not null primary key,
    last_step bigint                      not null,
    failures  integer                     not null,
    failed_at timestamp(6) with time zone not null
);
