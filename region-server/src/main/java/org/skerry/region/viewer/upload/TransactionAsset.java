// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SecureSessionId;

/** The id of an uploaded asset, which viewer and region reckon alike: nobody else knows the secure session. */
final class TransactionAsset {
    private TransactionAsset() {}

    static AssetId id(UUID transaction, SecureSessionId session) {
        var both = ByteBuffer.allocate(32)
                .putLong(transaction.getMostSignificantBits())
                .putLong(transaction.getLeastSignificantBits())
                .putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits());
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(both.array()));
            return new AssetId(new UUID(digest.getLong(), digest.getLong()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
