// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.MayBeLate;
import org.skerry.api.operation.Reads;

/** One operation of each sort. */
interface Operations {
    @Reads
    Optional<String> find(String key);

    @Reads(shared = false)
    Optional<String> decide(String key);

    @Reads
    Set<String> all(String key);

    @Reads
    default String greeting() {
        return "default";
    }

    @Changes
    String once(String key);

    @Changes(repeatable = true)
    String again(String key);

    @Changes(repeatable = true)
    @MayBeLate(key = 1)
    boolean late(String key, int value);

    @Changes
    long stream(InputStream data) throws IOException;
}
