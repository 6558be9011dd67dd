create table grid_user (
    user_id       varchar(512)                not null primary key,
    -- the UUID with which user_id begins: foreigners are also asked for by it alone
    agent_id      uuid                        not null,
    home_region   uuid                        not null,
    home_position varchar(64)                 not null,
    home_look_at  varchar(64)                 not null,
    last_region   uuid                        not null,
    last_position varchar(64)                 not null,
    last_look_at  varchar(64)                 not null,
    online        boolean                     not null,
    login         timestamp(6) with time zone not null,
    logout        timestamp(6) with time zone not null
);
create index grid_user_agent on grid_user (agent_id);
