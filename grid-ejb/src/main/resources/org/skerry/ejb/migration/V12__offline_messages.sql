-- rows to lock while a user's messages are counted or given out
create table offline_box (
    user_id uuid    not null primary key,
    -- of the next message
    ordinal integer not null
);

create table offline_message (
    to_id      uuid                        not null references offline_box (user_id),
    ordinal    integer                     not null,
    from_id    uuid                        not null,
    from_name  varchar(255)                not null,
    dialog     integer                     not null,
    from_group boolean                     not null,
    session_id uuid                        not null,
    message    varchar(8192)               not null,
    offline    integer                     not null,
    estate     integer                     not null,
    position   varchar(64)                 not null,
    region_id  uuid                        not null,
    sent       timestamp(6) with time zone not null,
    bucket     ${blob}                     not null,
    kept       timestamp(6) with time zone not null,
    primary key (to_id, ordinal)
);
create index offline_message_from on offline_message (from_id);
create index offline_message_kept on offline_message (kept);
