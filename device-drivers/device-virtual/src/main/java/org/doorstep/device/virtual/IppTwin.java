package org.doorstep.device.virtual;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The twin of a certificate printer: speaks IPP (device-protocols §6) on the loopback, keeps the documents as they came and prints a page
/// at a time. One job at a time, as the small printers do. Its thread prints; each request comes on a thread of its own; everything
/// else is under its monitor.
public final class IppTwin implements AutoCloseable, IppDesk.Machine {
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Set<PrinterTrouble> SHOWN = EnumSet.of(
            PrinterTrouble.PAPER_OUT, PrinterTrouble.DOOR_OPEN, PrinterTrouble.TONER_LOW);

    private final Optional<TwinCertificate> certificate;
    private final Path out;
    private final Truth truth;
    private final Set<PrinterTrouble> troubles = EnumSet.noneOf(PrinterTrouble.class);
    private final Map<PrinterTrouble, Integer> injected = new EnumMap<>(PrinterTrouble.class);
    private final Map<Integer, Integer> asked = new HashMap<>();
    private final Set<Integer> usedLines = new HashSet<>();
    private final List<TwinJob> jobs = new ArrayList<>();
    /// So many of the jobs' documents came before the last trouble did.
    private long before;
    private final ExecutorService work = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("twin-certificate-", 1).daemon().factory());
    private final IppDesk desk = new IppDesk(this);
    private final TwinEngine engine = new TwinEngine();
    private final Thread thread;
    private final int port;
    private Optional<HttpServer> server;
    private PrinterWays ways = PrinterWays.USUAL;
    private long pageNanos = TimeUnit.MILLISECONDS.toNanos(150);
    private int sheetsOut;
    private long nextPage = System.nanoTime();
    private volatile boolean closed;

    /// @param out gets every document as it came, under a random name
    public IppTwin(Path out, Truth truth) throws IOException {
        this(out, truth, 0);
    }

    /// @param wanted port on loopback, so that it comes back where it was; 0 = any free one
    public IppTwin(Path out, Truth truth, int wanted) throws IOException {
        this(out, truth, wanted, Optional.empty());
    }

    /// One that answers over TLS alone, with a certificate that it makes for itself.
    public static IppTwin overTls(Path out, Truth truth) throws IOException {
        return new IppTwin(out, truth, 0, Optional.of(TwinCertificate.make(Files.createDirectories(out))));
    }

    private IppTwin(Path out, Truth truth, int wanted, Optional<TwinCertificate> certificate) throws IOException {
        this.certificate = certificate;
        this.out = Files.createDirectories(out);
        this.truth = truth;
        HttpServer first = listen(wanted);
        this.server = Optional.of(first);
        this.port = first.getAddress().getPort();
        this.thread = Thread.ofPlatform().name("twin-certificate").daemon().unstarted(this::run);
        thread.start();
    }

    private HttpServer listen(int wanted) throws IOException {
        HttpServer fresh = server(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        fresh.createContext("/ipp/print", this::answer);
        fresh.setExecutor(work);
        fresh.start();
        return fresh;
    }

    private HttpServer server(InetSocketAddress address) throws IOException {
        if (certificate.isEmpty()) {
            return HttpServer.create(address, 0);
        }
        HttpsServer fresh = HttpsServer.create(address, 0);
        fresh.setHttpsConfigurator(new HttpsConfigurator(certificate.get().context()));
        return fresh;
    }

    @Override
    public String address() {
        return (certificate.isPresent() ? "ipps" : "ipp") + "://127.0.0.1:" + port + "/ipp/print";
    }

    /// SHA-256 of its certificate in hexadecimal; empty without TLS.
    public String fingerprint() {
        return certificate.map(TwinCertificate::fingerprint).orElse("");
    }

    public synchronized void trouble(PrinterTrouble trouble) {
        troubles.add(trouble);
        before = documents();
    }

    private long documents() {
        return jobs.stream().filter(job -> !job.sha256.isEmpty()).count();
    }

    /// It is a printer of this kind from now on; being well does not change that.
    public synchronized void habit(PrinterHabit habit) {
        ways = habit.ways();
    }

    @Override
    public PrinterWays ways() {
        return engine.told(ways);
    }

    @Override
    public TwinEngine engine() {
        return engine;
    }

    /// How often an operation came, also on a line that broke.
    public synchronized int asked(int operation) {
        return asked.getOrDefault(operation, 0);
    }

    /// Paper is in, doors are shut, power is on: a job that waits goes on.
    public synchronized void well() throws IOException {
        troubles.clear();
        engine.refill();
        if (server.isEmpty()) {
            server = Optional.of(listen(port));
        }
    }

    public synchronized int injected(PrinterTrouble trouble) {
        return injected.getOrDefault(trouble, 0);
    }

    public synchronized void pageTakes(long millis) {
        pageNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /// Pages that lie in the output, of the job with this name.
    public synchronized int sheets(String jobName) {
        return jobs.stream().filter(job -> job.name.equals(jobName)).mapToInt(job -> job.sheets).sum();
    }

    /// Jobs that are in it and not over.
    public synchronized long open() {
        return jobs.stream().filter(job -> !job.over()).count();
    }

    /// Everything that ever came out.
    public synchronized int sheetsOut() {
        return sheetsOut;
    }

    /// A job that another client has created and gives no document. Its id.
    public synchronized int createdBy(String jobName, String user) {
        return desk.add(jobName, user, 1).id;
    }

    /// As if it were switched off and on while nobody looked: no job is known any more and ids start from 1.
    public synchronized void forget() {
        jobs.clear();
        before = 0;
    }

    private void run() {
        while (!closed) {
            synchronized (this) {
                print();
            }
            LockSupport.parkNanos(TICK);
        }
    }

    private void print() {
        for (TwinJob job : jobs) {
            if (job.state == TwinJob.PENDING && engine.warm()) {
                job.state = TwinJob.PROCESSING;
                job.reasons = List.of("job-printing");
                nextPage = System.nanoTime() + pageNanos;
            } else if (job.state == TwinJob.PROCESSING && System.nanoTime() - nextPage >= 0) {
                page(job);
                nextPage = System.nanoTime() + pageNanos;
                // A power cut forgets every job.
                return;
            }
        }
    }

    private void page(TwinJob job) {
        if (hit(PrinterTrouble.ABORTED) || (job.sheets == 1 && hit(PrinterTrouble.ABORTED_IN_JOB))) {
            end(job, TwinJob.ABORTED, "aborted-by-system");
        } else if (hit(PrinterTrouble.UNREADABLE)) {
            end(job, TwinJob.COMPLETED, "document-format-error");
        } else if (job.sheets == 1 && hit(PrinterTrouble.GONE_IN_JOB)) {
            powerCut(job);
        } else if (!standsStill(job)) {
            job.sheets++;
            sheetsOut++;
            engine.feed();
            boolean missing = job.sheets == job.pages * job.copies - 1 && hit(PrinterTrouble.LYING);
            if (job.out() || missing) {
                job.counts = !hit(PrinterTrouble.COUNTLESS);
                end(job, TwinJob.COMPLETED, "job-completed-successfully");
            }
        }
    }

    private boolean standsStill(TwinJob job) {
        boolean begun = job.sheets >= 1;
        return hit(PrinterTrouble.STUCK) || has(PrinterTrouble.PAPER_OUT) || has(PrinterTrouble.DOOR_OPEN) || engine.empty()
                || (begun && (hit(PrinterTrouble.PAPER_OUT_IN_JOB) || hit(PrinterTrouble.JAM_IN_JOB)));
    }

    @Override
    public void end(TwinJob job, int state, String reason) {
        job.end(state, reason);
        settle(job);
    }

    private void settle(TwinJob job) {
        if (job.sheets > 0) {
            truth.write("sheet", Map.of("job", job.name, "pages", job.pages, "sheets", job.sheets, "sha256", job.sha256));
        }
    }

    private void powerCut(TwinJob job) {
        settle(job);
        jobs.clear();
        before = 0;
        server.ifPresent(running -> running.stop(0));
        server = Optional.empty();
    }

    /// What the printer would say of itself.
    @Override
    public List<String> reasons() {
        troubles.stream().filter(SHOWN::contains).forEach(this::bite);
        List<String> reasons = new ArrayList<>();
        boolean begun = jobs.stream().anyMatch(job -> job.state == TwinJob.PROCESSING && job.sheets >= 1);
        boolean waiting = has(PrinterTrouble.PAPER_OUT) || (begun && hit(PrinterTrouble.PAPER_OUT_IN_JOB));
        reasons.addAll(waiting ? List.of("media-empty-error", "media-needed-error") : List.of());
        // The suffix is as careless as real printers are.
        reasons.addAll(has(PrinterTrouble.DOOR_OPEN) ? List.of("door-open-report") : List.of());
        reasons.addAll(begun && hit(PrinterTrouble.JAM_IN_JOB) ? List.of("media-jam-warning") : List.of());
        reasons.addAll(has(PrinterTrouble.TONER_LOW) ? List.of("toner-low-report") : List.of());
        reasons.addAll(ways.says().getOrDefault("printer-state-reasons", List.of()));
        reasons.addAll(engine.reasons(jobs.stream().anyMatch(job -> job.state == TwinJob.PROCESSING)));
        return reasons.isEmpty() ? List.of("none") : reasons;
    }

    @Override
    public List<TwinJob> jobs() {
        return jobs;
    }

    @Override
    public Optional<TwinJob> job(int id) {
        return jobs.stream().filter(job -> job.id == id).findFirst();
    }

    private boolean has(PrinterTrouble trouble) {
        return troubles.contains(trouble);
    }

    @Override
    public boolean hit(PrinterTrouble trouble) {
        if (has(trouble)) {
            bite(trouble);
        }
        return has(trouble);
    }

    private void bite(PrinterTrouble trouble) {
        injected.merge(trouble, 1, Integer::sum);
    }

    private synchronized boolean strikes(PrinterTrouble trouble) {
        return hit(trouble);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange; InputStream body = exchange.getRequestBody()) {
            if (strikes(PrinterTrouble.SILENT)) {
                hush(PrinterTrouble.SILENT);
                return;
            }
            byte[] request = body.readAllBytes();
            if (ways(exchange, request)) {
                return;
            }
            Optional<IppMessage> answer = answered(request);
            if (answer.isEmpty()) {
                // Closed without an answer: the line breaks.
                return;
            }
            // How it is, it says as ever: who asks in between must not learn of the trouble before a job does.
            boolean garbled = IppMessage.operation(request) != PrinterHabit.Op.PRINTER && strikes(PrinterTrouble.GIBBERISH);
            byte[] bytes = garbled ? new byte[] {2, 0, 0, 0, 0, 0, 0, 9, 4, 0x44, 0x7F} : answer.get().write();
            exchange.getResponseHeaders().set("Content-Type", "application/ipp");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// True where its ways leave nothing to answer: the line closes, or HTTP says no.
    private synchronized boolean ways(HttpExchange exchange, byte[] request) throws IOException {
        asked.merge(IppMessage.operation(request), 1, Integer::sum);
        int line = exchange.getRemoteAddress().getPort();
        if (ways.has(PrinterWays.Way.CLOSES_IDLE_LINES) && !usedLines.add(line)) {
            usedLines.remove(line);
            return true;
        }
        if (ways.http() != 0) {
            exchange.sendResponseHeaders(ways.http(), -1);
        }
        return ways.http() != 0;
    }

    private Optional<IppMessage> answered(byte[] request) throws IOException {
        IppMessage message;
        try {
            message = IppMessage.read(request);
        } catch (BufferUnderflowException _) {
            return Optional.empty();
        }
        boolean begun;
        Optional<IppMessage> answer;
        synchronized (this) {
            begun = documents() > before && hit(PrinterTrouble.SILENT_IN_JOB);
            answer = begun ? Optional.empty() : desk.serve(message);
        }
        if (begun) {
            hush(PrinterTrouble.SILENT_IN_JOB);
        }
        return answer;
    }

    private void hush(PrinterTrouble trouble) {
        while (!closed && held(trouble)) {
            LockSupport.parkNanos(TICK);
        }
    }

    private synchronized boolean held(PrinterTrouble trouble) {
        return has(trouble);
    }

    /// Keeps the bytes as they came and puts the job in line.
    @Override
    public void take(TwinJob job, byte[] document) throws IOException {
        truth.write("document", Map.of("job", job.name));
        Files.write(out.resolve("document-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong()) + ".pdf"), document);
        job.sha256 = Truth.sha256(document);
        try (PDDocument pdf = Loader.loadPDF(document)) {
            job.pages = pdf.getNumberOfPages();
            job.state = TwinJob.PENDING;
            job.reasons = List.of("none");
        } catch (IOException _) {
            end(job, TwinJob.ABORTED, "document-format-error");
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            server.ifPresent(running -> running.stop(0));
            server = Optional.empty();
        }
        work.shutdownNow();
    }
}
