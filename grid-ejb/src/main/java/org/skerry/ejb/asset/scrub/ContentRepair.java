// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.blob.Spooled;

/** Puts bytes back that the store has lost. What is put back has the hash that was stored, and nothing else. Thread-safe. */
@ApplicationScoped
public class ContentRepair {
    private static final System.Logger LOG = System.getLogger(ContentRepair.class.getName());

    @Inject
    ScrubbedStore store;

    @Inject
    Findings findings;

    /** What came of an offer. */
    public enum Offer {
        REPAIRED,
        /** Nothing is wrong with that content, or no scrub has found out yet. */
        NOT_WANTED,
        /** The bytes have another hash. */
        OTHER_BYTES
    }

    /**
     * Takes bytes from whoever has them, such as a region's cache.
     *
     * @throws IOException of the data, when it breaks off
     */
    public Offer offer(ContentHash hash, InputStream data) throws IOException {
        if (findings.noted(List.of(hash)).isEmpty()) {
            return Offer.NOT_WANTED;
        }
        try (var spooled = new Spool(store.incoming()).take(data)) {
            if (!spooled.hash().equals(hash)) {
                return Offer.OTHER_BYTES;
            }
            replace(spooled);
            return Offer.REPAIRED;
        }
    }

    /** Looks for the bytes wherever they may be; true if the store has them again. */
    boolean isRepaired(Finding finding) {
        return store.sources().stream().anyMatch(source -> isRepaired(finding, source.find(finding)));
    }

    private boolean isRepaired(Finding finding, StorageResult<Content> found) {
        if (!(found instanceof StorageResult.Success<Content>(var content)) || content.length() != finding.length()) {
            return false;
        }
        try (var in = content.open();
                var spooled = new Spool(store.incoming()).take(in)) {
            if (!spooled.hash().equals(finding.hash())) {
                return false;
            }
            replace(spooled);
            return true;
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "repair={0} source broken cause={1}", finding.hash(), broken.toString());
            return false;
        }
    }

    /** What is there is wrong, and would be taken for the same content. */
    private void replace(Spooled bytes) {
        store.blobs().tryRemove(bytes.hash());
        if (!(store.blobs().tryKeep(bytes) instanceof StorageResult.Success<ContentHash>)) {
            throw new ServiceUnavailableException("asset", "the store does not take back " + bytes.hash());
        }
        findings.remove(bytes.hash());
    }
}
