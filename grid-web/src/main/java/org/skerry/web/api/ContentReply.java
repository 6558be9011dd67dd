// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.MediaTypes;
import org.skerry.ejb.asset.blob.Redirecting;

/** An asset's bytes over HTTP: whole, in parts, or not at all where the caller has them. */
public final class ContentReply {
    /** Assets never change, but who may see them does. */
    private static final String CACHE = "private, max-age=3600";

    private static final String RANGE = "Range";
    private static final String IF_RANGE = "If-Range";
    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;

    /** Of an address elsewhere: long enough for a slow start of a download, which may go on when it is over. */
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    /** What a redirect would lose, or what the other server would take for its own. */
    private static final List<String> FOR_US = List.of(RANGE, IF_RANGE, "If-Match", "If-Unmodified-Since");

    private final AssetEntry asset;
    private final Validators validators;
    private final String contentType;

    private ContentReply(AssetEntry asset) {
        this.asset = asset;
        this.validators = Validators.of(asset.record());
        this.contentType = MediaTypes.of(asset.record().metadata().type());
    }

    /** Answers GET and HEAD; what is written is read from the store meanwhile. */
    public static Response of(AssetEntry asset, HttpServletRequest request) {
        return new ContentReply(asset).answer(request);
    }

    /**
     * The same for callers that follow redirects: who asks for all of an asset is sent to where its bytes lie, if the store
     * offers that. What it offers is the bytes as they were stored, never packed.
     */
    public static Response orElsewhere(AssetEntry asset, HttpServletRequest request) {
        var reply = new ContentReply(asset);
        return reply.elsewhere(request).orElseGet(() -> reply.answer(request));
    }

    private Optional<Response> elsewhere(HttpServletRequest request) {
        if (!(asset.content() instanceof Redirecting content)
                || !request.getMethod().equals("GET")
                || isKnown(request)
                || FOR_US.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return Optional.empty();
        }
        return content.presigned(contentType, VALIDITY)
                .map(address -> Response.temporaryRedirect(address)
                        // the address is a key, for whoever was let in
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }

    private boolean isKnown(HttpServletRequest request) {
        return validators.isKnown(
                header(request, HttpHeaders.IF_NONE_MATCH), header(request, HttpHeaders.IF_MODIFIED_SINCE));
    }

    private Response answer(HttpServletRequest request) {
        if (isKnown(request)) {
            return common(Response.notModified()).build();
        }
        var isHead = request.getMethod().equals("HEAD");
        // ranges are for GET alone
        var range = isHead || !validators.allowsRange(header(request, IF_RANGE))
                ? Optional.<String>empty()
                : header(request, RANGE);
        var length = asset.content().length();
        return switch (ByteRange.read(range, length)) {
            case ByteRange.Asked.Whole() -> whole(isHead);
            case ByteRange.Asked.Parts(var ranges) -> ranges.size() == 1 ? part(ranges.getFirst()) : parts(ranges);
            case ByteRange.Asked.Unsatisfiable() ->
                new Problem(UNSATISFIABLE, "no-such-range", "The content has " + length + " bytes.")
                        .toResponseBuilder()
                        .header("Content-Range", "bytes */" + length)
                        .build();
        };
    }

    private Response whole(boolean isHead) {
        var length = asset.content().length();
        var response = common(Response.ok())
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_LENGTH, length);
        return isHead
                ? response.build()
                : response.entity(stream(new ByteRange(0, length - 1))).build();
    }

    private Response part(ByteRange range) {
        return common(Response.status(PARTIAL))
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Content-Range", range.toContentRange(asset.content().length()))
                .entity(stream(range))
                .build();
    }

    private Response parts(List<ByteRange> ranges) {
        var parts = new MultipartRanges(asset, contentType, ranges);
        return common(Response.status(PARTIAL))
                .header(HttpHeaders.CONTENT_TYPE, parts.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, parts.length())
                .entity((StreamingOutput) parts::writeTo)
                .build();
    }

    private StreamingOutput stream(ByteRange range) {
        return out -> ContentCopy.copy(asset, range, out);
    }

    private Response.ResponseBuilder common(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.ETAG, validators.tag())
                .header(HttpHeaders.LAST_MODIFIED, validators.toDate())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                // what a stranger stored is shown as what it is said to be and runs nothing
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
