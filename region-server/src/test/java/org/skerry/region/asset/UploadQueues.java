// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.skerry.api.id.AssetId;

/** Looks into a queue's folder as the next process would. */
final class UploadQueues {
    private UploadQueues() {}

    static List<AssetId> ids(Path folder) {
        try {
            return UploadQueue.open(folder, 1 << 20, new AssetCounters(), Instant::now).waiting().stream()
                    .map(UploadQueue.Entry::id)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
