"""What the generated plan is made of: numbers choose among these words, so every machine makes the same plan."""

Node = dict[str, object]

FIRST, LAST = 2026, 2035
DIMENSIONS = {
    "governance": ("public-service", "bureaucracy", "public-policy"),
    "branding": ("tourism", "business", "city-appearance"),
    "economy": ("industry", "welfare", "transaction"),
    "living": ("harmony", "health", "mobility"),
    "society": ("community", "learning", "security"),
    "environment": ("protection", "waste", "energy"),
}
HORIZONS = (("short", 2026, 2026), ("medium", 2027, 2030), ("long", 2031, 2035))
OFFICES = (
    "Pendidikan, Kesehatan, Pekerjaan Umum, Perumahan, Sosial, Tenaga Kerja, Pangan, Lingkungan Hidup, Kependudukan, "
    "Perhubungan, Komunikasi, Koperasi, Penanaman Modal, Pemuda, Perpustakaan, Perikanan, Pariwisata, Pertanian, "
    "Perdagangan, Perencanaan"
).split(", ")
SUB_DISTRICTS = (
    "Karangsari, Banjarmulya, Sumberejo, Wanasari, Kaliwungu, Tirtomoyo, Gunungjati, Rejosari, Bukitasih, Sidoluhur, "
    "Purwodadi, Mekarwangi"
).split(", ")
MEANS = (
    "Layanan terpadu, Sistem informasi, Rumah belajar, Kampung percontohan, Peta terbuka, Kartu bersama, Pos pemantau, "
    "Bengkel warga, Jaringan sensor, Gerai keliling, Sekolah lapang, Bank data, Forum warga, Laboratorium, Koperasi, "
    "Panggung"
).split(", ")
MATTERS = (
    "antrean puskesmas, perizinan usaha, air bersih, sampah organik, jalan desa, wisata sungai, gula kelapa, "
    "gizi balita, arsip kelurahan, angkutan pelajar, energi surya, lahan kritis, literasi keluarga, ronda malam, "
    "pasar rakyat"
).split(", ")
CAUSES = (
    "data dicatat berulang di buku yang berbeda",
    "petugas lapangan bekerja tanpa jadwal bersama",
    "warga tidak tahu kepada siapa harus bertanya",
    "peralatan lama tidak lagi dirawat",
    "biaya perjalanan ke kantor terlalu tinggi",
    "pelaku usaha bekerja sendiri-sendiri",
    "aturan di tingkat desa belum disusun",
)
REMEDIES = (
    "basis data bersama yang diisi sekali",
    "pendampingan mingguan oleh kader terlatih",
    "loket keliling dengan jadwal yang diumumkan",
    "sensor murah yang dirakit siswa kejuruan",
    "gerakan gotong royong yang diakui dengan penghargaan",
    "kemitraan dengan perguruan tinggi dan media setempat",
    "aturan desa yang memberi kepastian kepada warga",
    "laporan terbuka setiap bulan di balai desa",
    "pelatihan berjenjang bagi perangkat kelurahan",
    "insentif bagi usaha kecil yang bergabung",
    "peta digital yang diperbarui relawan",
)
SOURCES = ("apbd", "apbd-province", "dak", "csr", "village-fund", "community")
GROUPS = ("policy-institution", "infrastructure", "application", "literacy")
HELICES = ("academia", "business", "community")
PARTNERS = ("Universitas", "Koperasi Usaha", "Paguyuban Warga")
"""Who takes part on each of these sides, before the name of a place."""
QUADRANTS = {"strengths": "S", "weaknesses": "W", "opportunities": "O", "threats": "T"}
SPATIAL = ("branding", "living", "environment")


def office(number: int) -> str:
    """The id of an office; numbers go round."""
    return f"dinas-{OFFICES[number % len(OFFICES)].lower().replace(' ', '-')}"


def fact(number: int, name: str, unit: str = "%") -> Node:
    """A figure with its unit, year and source."""
    return {
        "name": name,
        "value": 10 + number * 7 % 80,
        "unit": unit,
        "year": 2024,
        "source": f"Survei daerah 2024, tabel {number + 1}",
    }
