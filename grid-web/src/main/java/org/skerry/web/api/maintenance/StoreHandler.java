// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.ejb.asset.figures.AssetFigures;
import org.skerry.ejb.asset.scrub.ContentRepair;
import org.skerry.ejb.asset.scrub.Finding;
import org.skerry.ejb.asset.scrub.Findings;
import org.skerry.ejb.asset.scrub.Unreferenced;
import org.skerry.ejb.asset.sweep.Holdings;
import org.skerry.ejb.asset.sweep.RecycleBin;
import org.skerry.web.http.HttpReply;

/** The store besides its jobs: figures, findings, the bin, what regions hold, bytes that are brought back. */
@Singleton
public class StoreHandler {
    private static final int SHOWN = 200;
    /** So many at once a region is asked to bring back. */
    private static final int WANTED = 50;

    private final AssetFigures figures;
    private final Findings findings;
    private final Unreferenced unreferenced;
    private final ContentRepair repair;
    private final RecycleBin bin;
    private final Holdings holdings;

    @Inject
    public StoreHandler(
            AssetFigures figures,
            Findings findings,
            Unreferenced unreferenced,
            ContentRepair repair,
            RecycleBin bin,
            Holdings holdings) {
        this.figures = figures;
        this.findings = findings;
        this.unreferenced = unreferenced;
        this.repair = repair;
        this.bin = bin;
        this.holdings = holdings;
    }

    public HttpReply figures() {
        return Replies.orAway(() -> Replies.json(200, figures.figures()));
    }

    /**
     * What scrubs have found, two hundred at a time.
     *
     * @param problem {@code missing} or {@code corrupt}; empty for both
     * @param after the hash of the last one that was seen; empty for the first page
     */
    public HttpReply findings(String problem, String after) {
        var only = Finding.Problem.named(problem);
        if (only.isEmpty() && !problem.isEmpty()) {
            return Replies.badRequest(
                    "problem is missing or corrupt; contents without an asset are under unreferenced.");
        }
        return Replies.orAway(() -> Replies.json(200, told(findings.list(only, ContentHash.tryParse(after), SHOWN))));
    }

    /** Contents that no asset had at the last scrub, two hundred at a time, likewise. */
    public HttpReply unreferenced(String after) {
        return Replies.orAway(() -> Replies.json(
                200,
                new Llsd.Array(unreferenced.list(ContentHash.tryParse(after), SHOWN).stream()
                        .<Llsd>map(kept -> new LlsdStruct()
                                .put("sha256", kept.hash().toString())
                                .put("length", (double) kept.bytes())
                                .put("kept", new Llsd.Date(kept.since()))
                                .build())
                        .toList())));
    }

    private static Llsd told(List<Finding> all) {
        return new Llsd.Array(all.stream()
                .<Llsd>map(finding -> new LlsdStruct()
                        .put("sha256", finding.hash().toString())
                        .put("problem", finding.problem().word())
                        .put("asset", finding.asset().value())
                        .put("length", (double) finding.length())
                        .build())
                .toList());
    }

    public HttpReply recycled() {
        return Replies.orAway(() -> Replies.json(
                200,
                new LlsdStruct()
                        .put("assets", (double) bin.count())
                        .put("brought_back_by_reads", (double) bin.missed())
                        .build()));
    }

    /** Takes ids, a line each. */
    public HttpReply restore(InputStream body) {
        return lines(() -> {
            var ids = new IdLines(body, 10_000).toList();
            return new LlsdStruct().put("restored", bin.restoreAudited(ids)).build();
        });
    }

    /** Takes the ids of all assets that a region holds, a line each; tells which contents the grid would like to have back. */
    public HttpReply hold(String region, InputStream body) {
        var known = UuidText.tryParse(region).map(RegionId::new);
        if (known.isEmpty()) {
            return Replies.NO_SUCH;
        }
        return lines(() -> new LlsdStruct()
                .put("assets", holdings.report(known.get(), new IdLines(body, IdLines.MOST)))
                .put("wanted", told(findings.list(Optional.empty(), Optional.empty(), WANTED)))
                .build());
    }

    public HttpReply forget(String region) {
        return Replies.orAway(() -> UuidText.tryParse(region)
                        .map(RegionId::new)
                        .filter(holdings::forget)
                        .isPresent()
                ? HttpReply.empty(204, "application/json")
                : Replies.NO_SUCH);
    }

    /** Takes the bytes of a content that a scrub found to be missing or corrupt. */
    public HttpReply bring(String hash, InputStream body) {
        var known = ContentHash.tryParse(hash);
        if (known.isEmpty()) {
            return Replies.NO_SUCH;
        }
        return Replies.orAway(() -> {
            try {
                return switch (repair.offer(known.get(), body)) {
                    case REPAIRED -> HttpReply.empty(204, "application/json");
                    case NOT_WANTED -> Replies.NO_SUCH;
                    case OTHER_BYTES -> Replies.badRequest("These bytes have another hash.");
                };
            } catch (IOException broken) {
                return Replies.badRequest("The body broke off.");
            }
        });
    }

    /** What reads lines. */
    private interface Reading {
        Llsd read() throws MalformedBodyException;
    }

    private static HttpReply lines(Reading reading) {
        return Replies.orAway(() -> {
            try {
                return Replies.json(200, reading.read());
            } catch (MalformedBodyException malformed) {
                return Replies.badRequest(String.valueOf(malformed.getMessage()));
            } catch (UncheckedIOException broken) {
                return Replies.badRequest("The body broke off.");
            }
        });
    }

    /** One id of a list that came. */
    static AssetId id(String line) {
        return UuidText.tryParse(line)
                .map(AssetId::new)
                .orElseThrow(() -> new MalformedBodyException("a line is no id"));
    }
}
