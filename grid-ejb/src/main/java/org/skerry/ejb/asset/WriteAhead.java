// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

/** Takes assets over on their way to the catalog, and brings them there later. Thread-safe; may block. */
@FunctionalInterface
public interface WriteAhead {
    /** Takes none. */
    WriteAhead NONE = _ -> false;

    /**
     * Takes one if it can.
     *
     * @return true when it is on the disk, or one of that id has been taken before: it may be acknowledged. Otherwise
     *     the caller writes it itself
     */
    boolean take(NewAsset asset);

    /** Brings to the catalog what was taken before, as far as it goes there: for views that read the catalog alone. */
    default void settle() {}
}
