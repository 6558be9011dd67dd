create table avatar (
    user_id uuid    not null primary key,
    version integer not null
);

create table avatar_value (
    user_id    uuid           not null references avatar (user_id),
    ordinal    integer        not null,
    item_name  varchar(64)    not null,
    item_value varchar(16384) not null,
    primary key (user_id, ordinal)
);
