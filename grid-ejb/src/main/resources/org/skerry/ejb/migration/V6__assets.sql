create table asset (
    id          uuid                        not null primary key,
    name        varchar(255)                not null,
    description varchar(1024)               not null,
    asset_type  integer                     not null,
    created     timestamp(6) with time zone not null,
    local_only  boolean                     not null,
    temporary   boolean                     not null,
    creator_id  varchar(512)                not null,
    flags       integer                     not null
);

create table asset_data (
    asset_id uuid    not null primary key references asset (id),
    data     ${blob} not null
);
