// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.asset.StorageResult;

/**
 * What to tell when nobody had it: that it is not there only if all said so. One that is broken may have it. Not
 * thread-safe.
 */
final class ChainAnswer {
    private final List<String> failures = new ArrayList<>();
    private boolean authNeeded;

    /** Takes in the answer of one that had nothing. */
    void add(StorageResult<?> answer) {
        switch (answer) {
            case StorageResult.Success<?> _, StorageResult.NotFound<?> _ -> {}
            case StorageResult.AuthNeeded<?> _ -> authNeeded = true;
            case StorageResult.Failure<?>(var reason) -> failures.add(reason);
        }
    }

    <T> StorageResult<T> orElse(StorageResult<T> ifAllAnswered) {
        if (!failures.isEmpty()) {
            return new StorageResult.Failure<>(String.join("; ", failures));
        }
        return authNeeded ? new StorageResult.AuthNeeded<>() : ifAllAnswered;
    }
}
