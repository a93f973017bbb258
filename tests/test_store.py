import pytest

from index.store import FORMAT, KEPT, Manifest, building, current, generation_path, load_manifest, writing


def write(folder, word):
    with writing(folder) as part:
        (part / "word").write_text(word)
    return current(folder)


def break_off(folder):
    with writing(folder) as part:
        (part / "word").write_text("half")
        raise RuntimeError("killed")


def test_no_generation_yet(tmp_path):
    assert current(tmp_path / "none") is None


def test_a_generation_answers_once_it_is_written(tmp_path):
    name = write(tmp_path, "one")
    assert (generation_path(tmp_path, name) / "word").read_text() == "one"


def test_a_build_that_breaks_leaves_the_old_generation(tmp_path):
    name = write(tmp_path, "one")
    with pytest.raises(RuntimeError, match="killed"):
        break_off(tmp_path)
    assert current(tmp_path) == name


def test_what_a_killed_build_left_is_removed(tmp_path):
    left = generation_path(tmp_path, "20200101T000000000000.part")
    left.mkdir(parents=True)
    write(tmp_path, "one")
    assert not left.exists()


def test_old_generations_are_removed(tmp_path):
    names = [write(tmp_path, str(number)) for number in range(4)]
    kept = sorted(path.name for path in (tmp_path / "generations").iterdir())
    assert kept == names[-KEPT:]


def test_one_build_at_a_time(tmp_path):
    with building(tmp_path), pytest.raises(ValueError, match="another build"), building(tmp_path):
        pass


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ValueError, match="cannot write"), building(tmp_path / "file"):
        pass


def test_a_foreign_manifest_is_refused(tmp_path):
    name = write(tmp_path, "one")
    (generation_path(tmp_path, name) / "manifest.json").write_text('{"format": 99}')
    with pytest.raises(ValueError, match="python -m index build"):
        load_manifest(tmp_path, name)


def test_another_format_is_refused(tmp_path):
    name = write(tmp_path, "one")
    manifest = Manifest(
        format=FORMAT + 1, encoder="e", dimension=2, documents=0, passages=0, units=0, agreements=0, deliberations=0,
        towns=0, files={}, built_at="2026-01-01T00:00:00+00:00",
    )  # fmt: skip
    (generation_path(tmp_path, name) / "manifest.json").write_text(manifest.model_dump_json())
    with pytest.raises(ValueError, match="another version"):
        load_manifest(tmp_path, name)
