create table presence (
    session_id        uuid                        not null primary key,
    secure_session_id uuid                        not null,
    user_id           uuid                        not null,
    region_id         uuid                        not null,
    last_seen         timestamp(6) with time zone not null
);
create index presence_user on presence (user_id);
create index presence_region on presence (region_id);
