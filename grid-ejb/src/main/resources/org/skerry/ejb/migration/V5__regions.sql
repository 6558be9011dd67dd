create table region (
    id                 uuid                        not null primary key,
    scope_id           uuid                        not null,
    name               varchar(64)                 not null,
    name_folded        varchar(192)                not null,
    -- metres from the grid's south-west corner
    loc_x              integer                     not null,
    loc_y              integer                     not null,
    size_x             integer                     not null,
    size_y             integer                     not null,
    host               varchar(255)                not null,
    http_port          integer                     not null,
    server_uri         varchar(255)                not null,
    udp_port           integer                     not null,
    flags              integer                     not null,
    -- three of the flags once more, for searching
    online             boolean                     not null,
    default_region     boolean                     not null,
    fallback_region    boolean                     not null,
    access             integer                     not null,
    map_texture        uuid                        not null,
    parcel_map_texture uuid                        not null,
    secret             varchar(255)                not null,
    owner_id           uuid                        not null,
    registered         timestamp(6) with time zone not null,
    constraint region_name unique (scope_id, name_folded)
);
create index region_name_folded on region (name_folded);
create index region_location on region (loc_x, loc_y);
create index region_default on region (default_region);
create index region_fallback on region (fallback_region);

-- rows to lock where no unique constraint can tell that two writers clash
create table named_lock (
    name varchar(64) not null primary key
);
insert into named_lock (name) values ('regions');
