// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.skerry.api.asset.Content;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.reference.AssetReferences;

/** Documents of the grid's database that name assets within texts. */
public enum RootText {
    /** What people wear, and their baked textures. */
    AVATARS("avatar", "user_id", "avatar_value", "user_id", "item_value"),
    BAKES("baked_texture", "user_id", "baked_texture", "user_id", "document"),
    /** Gifts on their way. */
    MESSAGES("offline_box", "user_id", "offline_message", "to_id", "message"),
    GIFTS("offline_box", "user_id", "offline_message", "to_id", "bucket");

    private static final int AT_ONCE = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** No asset type: everything is searched. */
    private static final int DOCUMENT = -1;

    private final String owners;
    private final String ownerKey;
    private final String table;
    private final String key;
    private final String column;

    RootText(String owners, String ownerKey, String table, String key, String column) {
        this.owners = owners;
        this.ownerKey = ownerKey;
        this.table = table;
        this.key = key;
        this.column = column;
    }

    /** In lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the documents of some owners.
     *
     * @param found gets the owner and what its document names
     * @return the last owner that was read; empty at the end
     */
    public Optional<UUID> read(EntityManager em, Optional<UUID> after, BiConsumer<UUID, AssetId> found) {
        var from = after.orElse(BEFORE_ALL);
        List<?> keys = em.createNativeQuery(
                        "select t." + ownerKey + " from " + owners + " t where t." + ownerKey + " > :from order by t."
                                + ownerKey + " limit " + AT_ONCE,
                        UUID.class)
                .setParameter("from", from)
                .getResultList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var last = (UUID) keys.getLast();
        NativeQuery<?> query = em.createNativeQuery("select t." + key + " as owner, t." + column + " as document from "
                        + table + " t where t." + key + " > :from and t." + key + " <= :last")
                .unwrap(NativeQuery.class);
        try (Stream<?> documents = query.addScalar("owner", UUID.class)
                .addScalar("document")
                .setParameter("from", from)
                .setParameter("last", last)
                .getResultStream()) {
            documents.map(Object[].class::cast).forEach(row -> search(row[1], id -> found.accept((UUID) row[0], id)));
        }
        return keys.size() < AT_ONCE ? Optional.empty() : Optional.of(last);
    }

    private static void search(Object document, Consumer<AssetId> found) {
        try {
            AssetReferences.find(DOCUMENT, Content.of(octets(document)), found);
        } catch (IOException never) {
            throw new UncheckedIOException("memory does not break off", never);
        } catch (SQLException broken) {
            throw new IllegalStateException("a document of the database cannot be read", broken);
        }
    }

    private static Octets octets(Object document) throws SQLException {
        return switch (document) {
            case byte[] bytes -> Octets.owning(bytes);
            case Blob blob -> Octets.owning(blob.getBytes(1, Math.toIntExact(blob.length())));
            default -> Octets.utf8(document.toString());
        };
    }
}
