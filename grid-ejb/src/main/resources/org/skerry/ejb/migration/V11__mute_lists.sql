-- rows to lock while a list is changed
create table mute_list (
    owner_id uuid    not null primary key,
    version  integer not null
);

create table mute (
    owner_id uuid                        not null references mute_list (owner_id),
    -- zero for a mute by name
    muted_id uuid                        not null,
    name     varchar(255)                not null,
    type     integer                     not null,
    flags    integer                     not null,
    since    timestamp(6) with time zone not null,
    primary key (owner_id, muted_id, name)
);
