// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three ways in which OpenSimulator keeps assets. */
enum OpenSimKind {
    /** One table with metadata and bytes: its stock asset service. */
    ASSETS("assets", """
            select a.id as id, a.name as name, a.description as description, a.assetType as type, a.local as local,
            a.temporary as temporary, a.create_time as created, a.asset_flags as flags, a.CreatorID as creator,
            '' as hash, length(a.data) as size, if(length(a.data) > :largest, null, a.data) as data
            from %1$s a""", "select a.id as id, '' as hash from %1$s a where a.data is not null", "a.id"),

    /** Metadata in one table, bytes by their hash in another: its XAssetService. */
    XASSETS(
            "XAssetsMeta XAssetsData",
            """
            select m.ID as id, m.Name as name, m.Description as description, m.AssetType as type, m.Local as local,
            m.Temporary as temporary, m.CreateTime as created, m.AssetFlags as flags, m.CreatorID as creator,
            hex(m.Hash) as hash, length(d.Data) as size, if(length(d.Data) > :largest, null, d.Data) as data from %1$s m left join %2$s d on d.Hash = m.Hash""",
            "select m.ID as id, '' as hash from %1$s m join %2$s d on d.Hash = m.Hash where d.Data is not null",
            "m.ID"),

    /** Metadata in a table, bytes in files by their hash: its FSAssetService. It keeps no creator. */
    FSASSETS("fsassets", """
            select f.id as id, f.name as name, f.description as description, f.type as type, 0 as local,
            0 as temporary, f.create_time as created, f.asset_flags as flags, '' as creator,
            f.hash as hash, 0 as size, null as data from %1$s f""", "select f.id as id, f.hash as hash from %1$s f where 1 = 1", "f.id");

    /** With a space between. */
    private final String tables;

    private final String select;
    private final String existing;
    private final String id;

    OpenSimKind(String tables, String select, String existing, String id) {
        this.tables = tables;
        this.select = select;
        this.existing = existing;
        this.id = id;
    }

    /** As the configuration writes it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OpenSimKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Its tables by the names that its migrations give them; FSAssets and the stock service may be told others. */
    List<String> tables() {
        return List.of(tables.split(" "));
    }

    /**
     * All columns, under the same names for each kind, without a condition.
     *
     * @param names of the tables, in the order of {@link #tables}
     * @param largest bytes that are fetched; of more, only how many they are
     */
    String select(List<String> names, int largest) {
        return on(names, select).replace(":largest", Integer.toString(largest));
    }

    /** Id and hash of those whose bytes are in the database, and of all whose bytes are not there; ends in conditions. */
    String existing(List<String> names) {
        return on(names, existing);
    }

    private static String on(List<String> names, String sql) {
        return sql.formatted(
                names.stream().map(name -> "`" + name.replace("`", "") + "`").toArray());
    }

    /** The column of the id. */
    String id() {
        return id;
    }
}
