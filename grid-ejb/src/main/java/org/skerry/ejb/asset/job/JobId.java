// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.util.UUID;

/** A job, past or present. */
public record JobId(UUID value) {
    static JobId random() {
        return new JobId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
