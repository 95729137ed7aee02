import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.serialization.*;
import org.apache.kafka.common.utils.internals.Exit;

/**
 * What a scenario does to a real cluster, with Kafka's own clients and tools: one request a line on standard input, one
 * answer a line on standard output, both JSON. Compiled and started with Kafka's jars on the class path.
 *
 * The one thing a reader would get wrong: standard output belongs to the answers. What a tool prints is caught and sent in
 * its answer; what clients log goes to standard error, where the harness reads the errors that are retried.
 */
public class LiveDriver {
    static final ObjectMapper JSON = new ObjectMapper();
    static final PrintStream OUT = System.out;
    static final PrintStream ERR = System.err;
    static final Map<String, Writer> writers = new ConcurrentHashMap<>();
    static final Map<String, Reader> readers = new ConcurrentHashMap<>();
    static String bootstrap;
    static Admin admin;

    public static void main(String[] args) throws Exception {
        bootstrap = args[0];
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            JsonNode request = JSON.readTree(line);
            ObjectNode answer = JSON.createObjectNode();
            answer.put("id", request.path("id").asInt());
            try {
                answer.set("ok", handle(request));
            } catch (Throwable fault) {
                Throwable cause = fault instanceof ExecutionException && fault.getCause() != null ? fault.getCause() : fault;
                answer.put("error", nameOf(cause));
                answer.put("message", cause.getCause() == null ? String.valueOf(cause.getMessage()) : cause.getMessage() + ": " + cause.getCause());
            }
            OUT.println(JSON.writeValueAsString(answer));
            OUT.flush();
        }
        // Whoever started it is gone: so is what it does.
        Runtime.getRuntime().halt(0);
    }

    static JsonNode handle(JsonNode q) throws Exception {
        switch (q.path("op").asText()) {
            case "tool": return runTool(q);
            case "alive": return alive();
            case "create": return create(q);
            case "configure": return configure(q);
            case "elect": return elect(q);
            case "describe": return describe(q);
            case "reassign": return reassign(q);
            case "partitions": return addPartitions(q);
            case "write": writers.put(q.path("producer").asText(), new Writer(q)); return JSON.nullNode();
            case "rate": writers.get(q.path("producer").asText()).rate = q.path("rate").asDouble(); return JSON.nullNode();
            case "written": return writers.get(q.path("producer").asText()).finish();
            case "read": readers.put(q.path("consumer").asText(), new Reader(q)); return JSON.nullNode();
            case "close": readers.get(q.path("consumer").asText()).stop(q.path("leaves").asBoolean()); return JSON.nullNode();
            case "groups": return groups(q);
            case "log": return log(q);
            default: throw new IllegalArgumentException("unknown op " + q.path("op"));
        }
    }

    static Admin admin() {
        if (admin == null) admin = Admin.create(Map.of("bootstrap.servers", bootstrap, "request.timeout.ms", "10000", "default.api.timeout.ms", "20000"));
        return admin;
    }

    static String nameOf(Throwable fault) {
        Errors error = Errors.forException(fault);
        return error == Errors.UNKNOWN_SERVER_ERROR ? fault.getClass().getSimpleName() : error.name();
    }

    /** A tool's main class in this process, with what it prints and how it ended. */
    static JsonNode runTool(JsonNode q) throws Exception {
        List<String> words = new ArrayList<>();
        q.path("args").forEach(word -> words.add(word.asText()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        // A tool catches what its exit throws, so its thread stands still instead.
        Exit.Procedure ends = (status, message) -> {
            ended.complete(status);
            while (true) LockSupport.park();
        };
        Exit.setExitProcedure(ends);
        Exit.setHaltProcedure(ends);
        System.setOut(both);
        System.setErr(both);
        Thread tool = new Thread(() -> {
            try {
                Class.forName(q.path("main").asText()).getMethod("main", String[].class)
                    .invoke(null, (Object) words.toArray(new String[0]));
                ended.complete(0);
            } catch (java.lang.reflect.InvocationTargetException thrown) {
                // What leaves main is printed by the JVM.
                both.println("Exception in thread \"main\" " + thrown.getCause());
                ended.complete(1);
            } catch (ReflectiveOperationException none) {
                ended.completeExceptionally(none);
            }
        });
        tool.setDaemon(true);
        tool.start();
        int code;
        try {
            code = ended.get(120, TimeUnit.SECONDS);
        } finally {
            System.setOut(OUT);
            System.setErr(ERR);
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.put("printed", out.toString(StandardCharsets.UTF_8));
        answer.put("exit", code);
        return answer;
    }

    static Map<String, String> textsOf(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fields().forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static List<Integer> idsOf(JsonNode node) {
        List<Integer> ids = new ArrayList<>();
        node.forEach(id -> ids.add(id.asInt()));
        return ids;
    }

    static JsonNode create(JsonNode q) throws Exception {
        NewTopic topic;
        if (q.has("assignment")) {
            Map<Integer, List<Integer>> assignment = new TreeMap<>();
            int p = 0;
            for (JsonNode ids : q.path("assignment")) assignment.put(p++, idsOf(ids));
            topic = new NewTopic(q.path("topic").asText(), assignment);
        } else {
            topic = new NewTopic(q.path("topic").asText(), q.path("partitions").asInt(), (short) q.path("replicas").asInt());
        }
        admin().createTopics(List.of(topic.configs(textsOf(q.path("configs"))))).all().get();
        return JSON.nullNode();
    }

    /** Brokers that the metadata has as alive. */
    static JsonNode alive() throws Exception {
        ArrayNode ids = JSON.createArrayNode();
        put(ids, admin().describeCluster().nodes().get());
        return ids;
    }

    static JsonNode configure(JsonNode q) throws Exception {
        ConfigResource of = q.has("topic")
            ? new ConfigResource(ConfigResource.Type.TOPIC, q.path("topic").asText())
            : new ConfigResource(ConfigResource.Type.BROKER, q.path("broker").asText(""));
        List<AlterConfigOp> changes = new ArrayList<>();
        textsOf(q.path("configs")).forEach((key, value) ->
            changes.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
        admin().incrementalAlterConfigs(Map.of(of, changes)).all().get();
        return JSON.nullNode();
    }

    static JsonNode elect(JsonNode q) throws Exception {
        TopicPartition one = new TopicPartition(q.path("topic").asText(), q.path("partition").asInt());
        var results = admin().electLeaders(ElectionType.valueOf(q.path("election").asText()), Set.of(one)).partitions().get();
        if (results.get(one).isPresent()) throw new ExecutionException(results.get(one).get());
        return JSON.nullNode();
    }

    static JsonNode reassign(JsonNode q) throws Exception {
        TopicPartition one = new TopicPartition(q.path("topic").asText(), q.path("partition").asInt());
        admin().alterPartitionReassignments(Map.of(one, Optional.of(new NewPartitionReassignment(idsOf(q.path("replicas")))))).all().get();
        return JSON.nullNode();
    }

    static JsonNode addPartitions(JsonNode q) throws Exception {
        admin().createPartitions(Map.of(q.path("topic").asText(), NewPartitions.increaseTo(q.path("partitions").asInt()))).all().get();
        return JSON.nullNode();
    }

    static JsonNode describe(JsonNode q) throws Exception {
        ArrayNode rows = JSON.createArrayNode();
        var topic = admin().describeTopics(List.of(q.path("topic").asText())).allTopicNames().get().get(q.path("topic").asText());
        for (TopicPartitionInfo one : topic.partitions()) {
            ObjectNode row = rows.addObject();
            row.put("partition", one.partition());
            row.put("leader", one.leader() == null ? -1 : one.leader().id());
            put(row.putArray("replicas"), one.replicas());
            put(row.putArray("isr"), one.isr());
            put(row.putArray("elr"), one.elr());
            put(row.putArray("lastKnownElr"), one.lastKnownElr());
            try {
                TopicPartition p = new TopicPartition(topic.name(), one.partition());
                var end = admin().listOffsets(Map.of(p, OffsetSpec.latest()), new ListOffsetsOptions().timeoutMs(5000)).partitionResult(p).get();
                row.put("end", end.offset());
            } catch (ExecutionException nobody) {
                row.put("end", -1);
            }
        }
        return rows;
    }

    static void put(ArrayNode array, Collection<Node> nodes) {
        if (nodes != null) nodes.forEach(node -> array.add(node.id()));
    }

    static JsonNode groups(JsonNode q) throws Exception {
        ObjectNode answer = JSON.createObjectNode();
        var group = admin().describeConsumerGroups(List.of(q.path("group").asText())).all().get().get(q.path("group").asText());
        answer.put("state", group.groupState().toString());
        answer.put("assignor", group.partitionAssignor());
        ObjectNode members = answer.putObject("members");
        group.members().forEach(member -> {
            ArrayNode own = members.putArray(member.clientId());
            member.assignment().topicPartitions().stream().map(TopicPartition::toString).sorted().forEach(own::add);
        });
        ObjectNode committed = answer.putObject("committed");
        admin().listConsumerGroupOffsets(q.path("group").asText()).partitionsToOffsetAndMetadata().get()
            .forEach((p, offset) -> committed.put(p.toString(), offset.offset()));
        ObjectNode told = answer.putObject("told");
        readers.forEach((id, reader) -> { synchronized (reader.told) { told.set(id, reader.told.deepCopy()); } });
        return answer;
    }

    /** The numbers of all records that the topic holds, each as its producer has counted it. */
    static JsonNode log(JsonNode q) throws Exception {
        Map<String, Object> configs = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        Map<String, Map<Long, Integer>> seen = new TreeMap<>();
        String topic = q.path("topic").asText();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            consumer.partitionsFor(topic).forEach(p -> { if (p.leader() != null) all.add(new TopicPartition(topic, p.partition())); });
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            long until = System.currentTimeMillis() + 30_000;
            while (System.currentTimeMillis() < until && all.stream().anyMatch(p -> consumer.position(p) < ends.get(p)))
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() == null || record.value().length < 8) continue;
                    String of = new String(record.headers().lastHeader("producer").value(), StandardCharsets.UTF_8);
                    seen.computeIfAbsent(of, none -> new HashMap<>()).merge(ByteBuffer.wrap(record.value()).getLong(), 1, Integer::sum);
                }
        }
        ObjectNode answer = JSON.createObjectNode();
        writers.forEach((id, writer) -> {
            Map<Long, Integer> own = seen.getOrDefault(id, Map.of());
            ObjectNode one = answer.putObject(id);
            one.put("records", own.values().stream().mapToInt(n -> n).sum());
            one.put("duplicates", own.values().stream().mapToInt(n -> n - 1).sum());
            synchronized (writer) {
                one.put("lost", writer.acknowledged.stream().filter(n -> !own.containsKey(n)).count());
                one.put("lostUnacknowledged", writer.told.stream().filter(n -> !own.containsKey(n)).count());
            }
        });
        return answer;
    }

    /** An application that sends numbered records at a rate, and remembers what it was told of each. */
    static class Writer implements Runnable {
        final KafkaProducer<byte[], byte[]> producer;
        final String topic;
        final String id;
        final int size;
        final int keys;
        final boolean acks;
        volatile double rate;
        volatile boolean stopped;
        long sent;
        /** Answered with an offset, and with acks=0 without one. */
        final List<Long> acknowledged = new ArrayList<>();
        final List<Long> told = new ArrayList<>();
        final Map<String, Long> failed = new TreeMap<>();
        /** Milliseconds of the epoch of each answer, for the silences. */
        final List<Long> answers = new ArrayList<>();
        final Thread thread = new Thread(this);

        Writer(JsonNode q) {
            id = q.path("producer").asText();
            topic = q.path("topic").asText();
            size = Math.max(8, q.path("bytes").asInt(100));
            keys = q.path("keys").asInt(0);
            rate = q.path("rate").asDouble();
            Map<String, Object> configs = new HashMap<>(textsOf(q.path("configs")));
            configs.put("bootstrap.servers", bootstrap);
            configs.put("client.id", id);
            acks = !"0".equals(configs.get("acks"));
            producer = new KafkaProducer<>(configs, new ByteArraySerializer(), new ByteArraySerializer());
            thread.setDaemon(true);
            thread.start();
        }

        public void run() {
            long begin = System.nanoTime();
            double due = 0;
            long last = begin;
            while (!stopped) {
                long now = System.nanoTime();
                due += (now - last) / 1e9 * rate;
                last = now;
                for (; due >= 1 && !stopped; due -= 1) send();
                try { Thread.sleep(5); } catch (InterruptedException end) { return; }
            }
        }

        void send() {
            long number = sent++;
            byte[] key = keys == 0 ? null : ("key-" + number % keys).getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, ByteBuffer.allocate(size).putLong(number).array());
            record.headers().add("producer", id.getBytes(StandardCharsets.UTF_8));
            try {
                producer.send(record, (where, fault) -> told(number, fault));
            } catch (RuntimeException fault) {
                told(number, fault);
            }
        }

        synchronized void told(long number, Exception fault) {
            if (fault == null) {
                (acks ? acknowledged : told).add(number);
                answers.add(System.currentTimeMillis());
            } else if (!stopped) failed.merge(nameOf(fault), 1L, Long::sum);
        }

        JsonNode finish() throws Exception {
            stopped = true;
            thread.join(2_000);
            producer.close(Duration.ofSeconds(5));
            ObjectNode answer = JSON.createObjectNode();
            synchronized (this) {
                answer.put("sent", sent);
                answer.put("acknowledged", acknowledged.size());
                ObjectNode faults = answer.putObject("failed");
                failed.forEach(faults::put);
                ArrayNode silences = answer.putArray("silences");
                List<Long> times = new ArrayList<>(answers);
                Collections.sort(times);
                for (int i = 1; i < times.size(); i++)
                    if (times.get(i) - times.get(i - 1) > 1_000) silences.addArray().add(times.get(i - 1)).add(times.get(i));
            }
            return answer;
        }
    }

    /** A member of a group, or a reader by itself. */
    static class Reader implements Runnable {
        final KafkaConsumer<byte[], byte[]> consumer;
        final ArrayNode told = JSON.createArrayNode();
        final List<String> topics = new ArrayList<>();
        volatile boolean stopped;
        volatile boolean leaves;
        final Thread thread = new Thread(this);

        Reader(JsonNode q) {
            Map<String, Object> configs = new HashMap<>(textsOf(q.path("configs")));
            configs.put("bootstrap.servers", bootstrap);
            configs.put("client.id", q.path("consumer").asText());
            q.path("topics").forEach(topic -> topics.add(topic.asText()));
            consumer = new KafkaConsumer<>(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            thread.setDaemon(true);
            thread.start();
        }

        void note(String what, Collection<TopicPartition> partitions) {
            synchronized (told) {
                ObjectNode one = told.addObject();
                one.put("atMs", System.currentTimeMillis());
                one.put("what", what);
                ArrayNode own = one.putArray("partitions");
                partitions.stream().map(TopicPartition::toString).sorted().forEach(own::add);
            }
        }

        public void run() {
            consumer.subscribe(topics, new ConsumerRebalanceListener() {
                public void onPartitionsRevoked(Collection<TopicPartition> gone) { note("revoked", gone); }
                public void onPartitionsAssigned(Collection<TopicPartition> got) { note("assigned", got); }
                public void onPartitionsLost(Collection<TopicPartition> gone) { note("lost", gone); }
            });
            while (!stopped) consumer.poll(Duration.ofMillis(100));
            // A member that says no word when it goes is as good as dead: its session has to expire.
            consumer.close(CloseOptions.groupMembershipOperation(leaves
                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
        }

        void stop(boolean leaving) throws InterruptedException {
            leaves = leaving;
            stopped = true;
            thread.join(10_000);
        }
    }
}
