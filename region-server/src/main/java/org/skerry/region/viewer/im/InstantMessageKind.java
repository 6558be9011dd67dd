// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import java.util.Arrays;
import java.util.Optional;

/** The dialogs of instant messages that are passed on. */
enum InstantMessageKind {
    MESSAGE(0),
    AUTO_RESPONSE(20),
    START_TYPING(41),
    STOP_TYPING(42);

    private final int dialog;

    InstantMessageKind(int dialog) {
        this.dialog = dialog;
    }

    static Optional<InstantMessageKind> of(int dialog) {
        return Arrays.stream(values()).filter(kind -> kind.dialog == dialog).findFirst();
    }

    int dialog() {
        return dialog;
    }
}
