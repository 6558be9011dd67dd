// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.util.Set;

/**
 * Offers a module to every region of the process. Found by {@link java.util.ServiceLoader} on the class path; has a
 * public constructor without parameters. One provider serves all regions, whose threads call it: keep no state in it.
 */
public interface RegionModuleProvider {
    /** Unique; lower-case letters, digits and dashes. */
    String name();

    /** Names of the modules that have to be started before this one, and without which it does not start. */
    default Set<String> requires() {
        return Set.of();
    }

    /** A new module, for one region. */
    RegionModule create();
}
