create table baked_texture (
    user_id  uuid    not null primary key,
    -- as simulators send it: textures and their caches' ids in XML
    document ${blob} not null
);
