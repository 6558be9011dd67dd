// SPDX-License-Identifier: Apache-2.0
package org.skerry.arch;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what the tests of other modules lend to ours. */
public final class NotOfTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("-tests.jar");
    }
}
