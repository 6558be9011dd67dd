// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import org.jspecify.annotations.Nullable;

/** The modules that were found do not fit together. The message is one sentence that names the remedy. */
public final class ModuleSetupException extends Exception {
    private static final long serialVersionUID = 1L;

    ModuleSetupException(String message) {
        this(message, null);
    }

    ModuleSetupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
