// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IniTreeTest {
    @TempDir
    Path bin;

    private Path write(String name, String text) throws IOException {
        var file = bin.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private IniTree load(String... names) {
        var tree = new IniTree(
                bin, name -> Optional.ofNullable(Map.of("DB_HOST", "db.example").get(name)));
        tree.load(List.of(names).stream().map(bin::resolve).toList());
        return tree;
    }

    @Test
    void quotesAndCommentsAreRead() throws IOException {
        write("OpenSim.ini", """
                ; a comment
                # another
                [One] ; of a section
                  plain = a value ; and a comment
                quoted = "a; b" ; c
                connection = "Data Source=db;Database=x;Password=#1;"
                empty =
                hash = a#b
                no assignment
                """);
        var tree = load("OpenSim.ini");

        assertThat(tree.find("One", "plain")).contains("a value");
        assertThat(tree.find("one", "QUOTED")).contains("a; b");
        assertThat(tree.find("One", "connection")).contains("Data Source=db;Database=x;Password=#1;");
        assertThat(tree.find("One", "empty")).contains("");
        assertThat(tree.find("One", "hash")).contains("a#b");
        assertThat(tree.effective()).hasSize(5);
        assertThat(tree.effective())
                .first()
                .extracting(value -> value.place(bin))
                .isEqualTo("OpenSim.ini:4");
    }

    @Test
    void laterOverridesAndWhatIsIncludedIsLatest() throws IOException {
        write("OpenSimDefaults.ini", "[A]\nx=1\ny=1\nz=1\n");
        write("OpenSim.ini", "[A]\ny=2\nz=2\n[Architecture]\nInclude-Architecture = \"config-include/Grid.ini\"\n");
        write("config-include/Grid.ini", "[Includes]\nInclude-Common = config-include/sub/*.ini\n");
        write("config-include/sub/b.ini", "[A]\nz=4\n");
        write("config-include/sub/a.ini", "[A]\nz=3\n");

        var tree = load("OpenSimDefaults.ini", "OpenSim.ini", "Missing.ini");

        assertThat(tree.find("A", "x")).contains("1");
        assertThat(tree.find("A", "y")).contains("2");
        assertThat(tree.find("A", "z")).contains("4");
        assertThat(tree.overridden().values())
                .extracting(value -> value.place(bin))
                .contains("config-include/sub/b.ini:2");
        assertThat(tree.files()).hasSize(5);
        assertThat(tree.troubles()).isEmpty();
    }

    @Test
    void referencesAreFollowed() throws IOException {
        write("OpenSim.ini", """
                [Environment]
                DB_HOST = localhost
                UNSET = there
                [Const]
                Host = "grid.example"
                BaseURL = http://${Const|Host}
                [A]
                url = "${Const|BaseURL}:${Const|Port}/"
                db = ${Environment|DB_HOST}/${Environment|UNSET}
                loop = ${A|loop}
                """);
        var tree = load("OpenSim.ini");

        assertThat(tree.find("A", "url")).contains("http://grid.example:${Const|Port}/");
        assertThat(tree.find("A", "db")).contains("db.example/there");
        assertThat(tree.find("A", "loop")).contains("${A|loop}");
    }

    @Test
    void whatCannotBeFollowedIsTold() throws IOException {
        write(
                "OpenSim.ini",
                "[A]\nInclude-a = http://elsewhere/x.ini\nInclude-b = nowhere/*.ini\nInclude-self = OpenSim.ini\n");

        assertThat(load("OpenSim.ini").troubles())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("OpenSim.ini:2", "not fetched"))
                .anySatisfy(line -> assertThat(line).contains("OpenSim.ini:3", "no such file"));
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        Files.write(bin.resolve("OpenSim.ini"), "[A]\nname = Grün\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(load("OpenSim.ini").find("A", "name")).contains("Grün");
    }
}
