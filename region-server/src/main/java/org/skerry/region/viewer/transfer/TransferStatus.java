// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

/** How a transfer stands, as TransferInfo and TransferPacket number it. */
enum TransferStatus {
    OK(0),
    DONE(1),
    ERROR(-1),
    NOT_FOUND(-2),
    FORBIDDEN(-3);

    private final int code;

    TransferStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
