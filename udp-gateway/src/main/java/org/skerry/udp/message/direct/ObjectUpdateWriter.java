// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.skerry.udp.wire.LittleEndian.f32;
import static org.skerry.udp.wire.LittleEndian.id;
import static org.skerry.udp.wire.LittleEndian.int16;
import static org.skerry.udp.wire.LittleEndian.int32;
import static org.skerry.udp.wire.LittleEndian.v3;
import static org.skerry.udp.wire.LittleEndian.variable1;
import static org.skerry.udp.wire.LittleEndian.variable2;

import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.wire.BodyWriter;

/** Everything about objects: four stretches of fixed length, with bytes of any length between them. JMH, DirectCodecBenchmark: 4 prims in 266 ns, generated 512 ns. */
final class ObjectUpdateWriter {
    private static final int IDENTITY = 40;
    private static final int SHAPE = 31;
    private static final int COLOUR = 4;
    private static final int TAIL = 66;

    /** Everything but the bytes of any length, with the nine lengths, of which three are two bytes. */
    private static final int FIXED = IDENTITY + SHAPE + COLOUR + TAIL + 9 + 3;

    private ObjectUpdateWriter() {}

    static void write(ObjectUpdate message, BodyWriter out) {
        var region = message.regionData();
        var objects = message.objectData();
        RegionHead.write(out, region.regionHandle(), region.timeDilation(), objects.size());
        for (var i = 0; i < objects.size(); i++) {
            var object = objects.get(i);
            var at = out.reserve(length(object));
            var bytes = out.array();
            identity(object, bytes, at);
            at = variable1(bytes, at + IDENTITY, object.objectData());
            shape(object, bytes, at);
            at = looks(object, bytes, at + SHAPE);
            tail(object, bytes, at);
        }
    }

    private static int length(ObjectUpdate.ObjectData object) {
        return FIXED
                + object.objectData().length()
                + object.textureEntry().length()
                + object.textureAnim().length()
                + object.nameValue().length()
                + object.data().length()
                + object.text().length()
                + object.mediaUrl().length()
                + object.psBlock().length()
                + object.extraParams().length();
    }

    private static void identity(ObjectUpdate.ObjectData object, byte[] bytes, int at) {
        int32(bytes, at, object.id());
        bytes[at + 4] = (byte) object.state();
        id(bytes, at + 5, object.fullId());
        int32(bytes, at + 21, object.crc());
        bytes[at + 25] = (byte) object.pCode();
        bytes[at + 26] = (byte) object.material();
        bytes[at + 27] = (byte) object.clickAction();
        v3(bytes, at + 28, object.scale());
    }

    private static void shape(ObjectUpdate.ObjectData object, byte[] bytes, int at) {
        int32(bytes, at, object.parentId());
        int32(bytes, at + 4, object.updateFlags());
        bytes[at + 8] = (byte) object.pathCurve();
        bytes[at + 9] = (byte) object.profileCurve();
        int16(bytes, at + 10, object.pathBegin());
        int16(bytes, at + 12, object.pathEnd());
        bytes[at + 14] = (byte) object.pathScaleX();
        bytes[at + 15] = (byte) object.pathScaleY();
        bytes[at + 16] = (byte) object.pathShearX();
        bytes[at + 17] = (byte) object.pathShearY();
        bytes[at + 18] = (byte) object.pathTwist();
        bytes[at + 19] = (byte) object.pathTwistBegin();
        bytes[at + 20] = (byte) object.pathRadiusOffset();
        bytes[at + 21] = (byte) object.pathTaperX();
        bytes[at + 22] = (byte) object.pathTaperY();
        bytes[at + 23] = (byte) object.pathRevolutions();
        bytes[at + 24] = (byte) object.pathSkew();
        int16(bytes, at + 25, object.profileBegin());
        int16(bytes, at + 27, object.profileEnd());
        int16(bytes, at + 29, object.profileHollow());
    }

    private static int looks(ObjectUpdate.ObjectData object, byte[] bytes, int from) {
        var at = variable2(bytes, from, object.textureEntry());
        at = variable1(bytes, at, object.textureAnim());
        at = variable2(bytes, at, object.nameValue());
        at = variable2(bytes, at, object.data());
        at = variable1(bytes, at, object.text());
        object.textColor().copyTo(0, bytes, at, COLOUR);
        at = variable1(bytes, at + COLOUR, object.mediaUrl());
        at = variable1(bytes, at, object.psBlock());
        return variable1(bytes, at, object.extraParams());
    }

    private static void tail(ObjectUpdate.ObjectData object, byte[] bytes, int at) {
        id(bytes, at, object.sound());
        id(bytes, at + 16, object.ownerId());
        f32(bytes, at + 32, object.gain());
        bytes[at + 36] = (byte) object.flags();
        f32(bytes, at + 37, object.radius());
        bytes[at + 41] = (byte) object.jointType();
        v3(bytes, at + 42, object.jointPivot());
        v3(bytes, at + 54, object.jointAxisOrAnchor());
    }
}
