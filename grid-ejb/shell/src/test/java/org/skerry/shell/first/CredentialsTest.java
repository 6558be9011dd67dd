// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    Path data;

    @Test
    void generatedPasswordsAreKept() throws Exception {
        var first = Credentials.open(data, new Properties());
        var second = Credentials.open(data, new Properties());
        assertThat(first.first()).hasSize(12).isEqualTo(second.first());
        assertThat(first.second()).isNotEqualTo(first.first());
        assertThat(second.console()).isEqualTo(first.console());
    }

    @Test
    void aGivenPasswordWinsAndIsKept() throws Exception {
        Credentials.open(data, new Properties());
        var given = new Properties();
        given.setProperty("skerry.password.first", "my own");
        Credentials.open(data, given);
        assertThat(Credentials.open(data, new Properties()).first()).isEqualTo("my own");
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        var accounts = Credentials.open(data, new Properties()).writeFirstAccounts(data);
        for (var file : new Path[] {accounts, data.resolve("credentials.properties")}) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }
}
