// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

/**
 * A captured request and its answer.
 *
 * @param name folder and file
 * @param sequence order within the folder
 */
record Exchange(String name, int sequence, CapturedMessage request, CapturedMessage response) {
    private String file() {
        return name.substring(name.indexOf('/') + 1);
    }

    String folder() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Who was asked: {@code robust-private}, {@code robust-public}, {@code sim1}, {@code sim2}. */
    String peer() {
        return file().substring(0, file().indexOf("__"));
    }

    /** The kind of exchange without peer, number and ending. */
    String kind() {
        return file().substring(file().indexOf("__") + 2).replaceFirst("(\\.\\d+)?\\.txt$", "");
    }

    /** The service, as in the path. */
    String service() {
        var parts = kind().split("__", -1);
        return parts.length > 1 ? parts[1].replaceFirst("-(UUID|notanid|estate|regions|1-|3-).*", "") : kind();
    }
}
