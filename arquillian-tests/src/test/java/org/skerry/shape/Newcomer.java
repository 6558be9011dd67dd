// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A user of five servers and a region for them, to see what still works. Thread-safe. */
final class Newcomer implements AutoCloseable {
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final String STEPS = """
            == tell create
            form private account accounts
            METHOD=createuser
            ScopeID=00000000-0000-0000-0000-000000000000
            PrincipalID={{user}}
            FirstName={{name}}
            LastName=Newcomer
            Password=newcomer
            Email=

            == tell register
            form private grid grid
            uuid={{region}}
            locX={{place}}
            locY=1024000
            sizeX=256
            sizeY=256
            regionName={{name}}
            serverIP=127.0.0.1
            serverHttpPort={{sim-port}}
            serverURI=http%3a%2f%2f127.0.0.1%3a{{sim-port}}%2f
            serverPort={{sim-port}}
            access=13
            owner_uuid={{user}}
            SCOPEID=00000000-0000-0000-0000-000000000000
            METHOD=register

            == tell store
            send POST private asset assets/ text/xml
            <AssetBase><Data>TGluZGVu</Data><FullID><Guid>{{asset}}</Guid></FullID><ID>{{asset}}</ID><Name>N</Name><Description/><Type>7</Type><Local>false</Local><Temporary>false</Temporary><CreatorID/><Flags>Normal</Flags></AssetBase>

            == ask asset
            get private asset assets/{{asset}}

            == ask root
            form private inventory xinventory
            METHOD=GETROOTFOLDER
            PRINCIPAL={{user}}

            == tell login
            xmlrpc public login login_to_simulator
            first={{name}}
            last=Newcomer
            passwd=newcomer
            start=uri:{{name}}&amp;10&amp;20&amp;30
            channel=Acceptance
            version=1

            == tell leave
            form private presence presence
            METHOD=logoutuser
            UserID={{user}}
            """;

    private final FiveServers five;
    private final Run run;
    private final Map<String, Step> steps =
            Script.read(STEPS).stream().collect(Collectors.toMap(Step::name, Function.identity()));

    Newcomer(FiveServers five, StandInRegion region) {
        this.five = five;
        var id = UUID.randomUUID();
        var values = new HashMap<String, String>();
        values.put("user", id.toString());
        values.put("name", "N" + Integer.toUnsignedString(id.hashCode()));
        values.put("region", UUID.randomUUID().toString());
        values.put("place", Integer.toString(256 * (4000 + Math.floorMod(id.hashCode(), 4000))));
        values.put("asset", UUID.randomUUID().toString());
        values.put("sim-port", Integer.toString(region.port()));
        run = new Run(five, values, List.of());
    }

    /** Makes account, region and asset. */
    void settle() {
        for (var name : List.of("create", "register", "store")) {
            var answer = sent(name, null);
            if (answer.status() != 200 || answer.body().contains("Failure")) {
                throw new AssertionError(name + ": " + answer.whole());
            }
        }
    }

    /** Status of the asset, asked at one of the servers. */
    int asset(String server) {
        return sent("asset", server).status();
    }

    /** The same, asked again and again as long as its server is said to be away. */
    int assetWhenServed(String server) {
        var deadline = System.nanoTime() + LIMIT_NANOS;
        var status = asset(server);
        while (status >= 500 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            status = asset(server);
        }
        return status;
    }

    String inventory() {
        return sent("root", null).body();
    }

    /** Logs in, and out again so that the next one is let in. */
    String login() {
        var answer = sent("login", null).body();
        sent("leave", null);
        return answer;
    }

    private Answer sent(String name, @Nullable String server) {
        var step = steps.get(name);
        if (step == null) {
            throw new AssertionError("no step " + name);
        }
        try {
            return run.send(
                    step,
                    service -> server != null
                            ? five.server(server).privateUri()
                            : step.open() ? five.publicOf(service) : five.privateOf(service));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
