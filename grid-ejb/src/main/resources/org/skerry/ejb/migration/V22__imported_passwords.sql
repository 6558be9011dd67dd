alter table user_password add column account_type varchar(32) default 'UserAccount' not null;
-- of a password that came as OpenSimulator's hash: its salt, the slow hash being over that one; null for others
alter table user_password add column md5_salt varchar(64);
-- SHA-256 of a key that opens the account once
alter table user_password add column web_key_hash varchar(64);
