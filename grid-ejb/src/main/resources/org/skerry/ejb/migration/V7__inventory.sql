create table inventory_folder (
    id        uuid         not null primary key,
    owner_id  uuid         not null,
    -- null for the root
    parent_id uuid         references inventory_folder (id),
    name      varchar(255) not null,
    type      integer      not null,
    version   integer      not null,
    -- owner and type of the root and of the folders with a role under it, of which there is one each
    role_key  varchar(64)  unique
);
create index inventory_folder_owner on inventory_folder (owner_id);
create index inventory_folder_parent on inventory_folder (parent_id);

create table inventory_item (
    id             uuid                        not null primary key,
    owner_id       uuid                        not null,
    folder_id      uuid                        not null references inventory_folder (id),
    name           varchar(255)                not null,
    description    varchar(1024)               not null,
    asset_id       uuid                        not null,
    asset_type     integer                     not null,
    inventory_type integer                     not null,
    creator_id     varchar(255)                not null,
    creator_data   varchar(1024)               not null,
    created        timestamp(6) with time zone not null,
    perm_base      integer                     not null,
    perm_current   integer                     not null,
    perm_everyone  integer                     not null,
    perm_group     integer                     not null,
    perm_next      integer                     not null,
    group_id       uuid                        not null,
    group_owned    boolean                     not null,
    flags          integer                     not null,
    sale_price     integer                     not null,
    sale_type      integer                     not null
);
create index inventory_item_folder on inventory_item (folder_id);
create index inventory_item_owner on inventory_item (owner_id, asset_type);
