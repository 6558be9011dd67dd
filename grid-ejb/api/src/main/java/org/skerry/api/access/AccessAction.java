// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.Arrays;
import java.util.Optional;

/** What can be allowed. */
public enum AccessAction {
    /** To see what is known of an asset, and lists of them. */
    METADATA("metadata"),
    /** To read an asset's bytes. */
    DATA("data"),
    /** To store a new asset. */
    CREATE("create"),
    INVENTORY_READ("inventory-read"),
    INVENTORY_WRITE("inventory-write"),
    /** To look after the store: jobs, findings, the bin, and who else's identity an account answers to. */
    MAINTENANCE("maintenance");

    private final String word;

    AccessAction(String word) {
        this.word = word;
    }

    /** As rule files and messages name it. */
    public String word() {
        return word;
    }

    public static Optional<AccessAction> named(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word.equals(word))
                .findFirst();
    }
}
